import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

const ses = new SESClient({ region: 'eu-west-1' });

/** Rest the mouse on the configuration set's name. */
export async function sendNewsletter(recipient: string): Promise<void> {
  await ses.send(
    new SendEmailCommand({
      Source: 'news@example.com',
      Destination: { ToAddresses: [recipient] },
      Message: { Subject: { Data: 'What is new' }, Body: { Text: { Data: 'A lot.' } } },
      ConfigurationSetName: 'newsletter-prod',
    }),
  );
}
