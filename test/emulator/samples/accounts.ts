import type { Account } from '../accounts.ts';
import type { DescribedSet } from '../describedSet.ts';
import { configurationSet, snsDestination } from './build.ts';
import { generateSets } from './generateSets.ts';
import { irelandSets, virginiaSets } from './production.ts';
import { quotaSets } from './quota.ts';

/** The code that the sample MFA device always shows. */
export const mfaCode = '123456';

/** What an identity provider gave the sample program that signs in with it. */
export const webIdentityToken = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZXBvOmV4YW1wbGUvc2hvcCJ9.';

/** The sample accounts, with the access keys that the sample profiles use. Made anew at each call. */
export function sampleAccounts(): readonly Account[] {
  return [
    {
      id: '111122223333',
      users: [
        { name: 'reader', accessKeyId: 'AKIAPRODEXAMPLE00001', secretAccessKey: secretOf('prod') },
        {
          name: 'alice',
          accessKeyId: 'AKIAMFAEXAMPLE000001',
          secretAccessKey: secretOf('mfa'),
          mfa: { serialNumber: 'arn:aws:iam::111122223333:mfa/alice', tokenCode: mfaCode },
        },
      ],
      roles: [
        { name: 'auditor', trustedAccounts: ['111122223333'], needsMfa: true },
        { name: 'deploy', trustedAccounts: [], webIdentityToken },
      ],
      regions: { 'eu-west-1': irelandSets, 'us-east-1': virginiaSets },
      denied: [{ region: 'ap-south-1' }],
    },
    {
      id: '444455556666',
      users: [
        { name: 'developer', accessKeyId: 'AKIADEVEXAMPLE000001', secretAccessKey: secretOf('dev') },
        { name: 'vault', accessKeyId: 'AKIAPROCESSEXAMPLE01', secretAccessKey: secretOf('process') },
      ],
      roles: [],
      regions: {
        'eu-west-1': () => developmentSets('eu-west-1'),
        'us-east-1': () => developmentSets('us-east-1').slice(0, 3),
      },
      denied: [],
    },
    {
      id: '777788889999',
      users: [],
      roles: [
        { name: 'reader', trustedAccounts: ['111122223333'] },
        { name: 'ReadOnly', trustedAccounts: [], forSignedIn: true },
      ],
      regions: { 'eu-west-1': () => generateSets(25, 7), 'eu-central-1': () => generateSets(8, 8) },
      denied: [],
    },
    {
      id: '222233334444',
      users: [{ name: 'archive', accessKeyId: 'AKIABIGEXAMPLE000001', secretAccessKey: secretOf('big') }],
      roles: [],
      regions: { 'eu-west-1': quotaSets },
      denied: [],
    },
    {
      id: '555566667777',
      users: [{ name: 'newcomer', accessKeyId: 'AKIAEMPTYEXAMPLE0001', secretAccessKey: secretOf('empty') }],
      roles: [],
      regions: {},
      denied: [],
    },
  ];
}

/** A secret of the usual length that says what it is. */
function secretOf(profile: string): string {
  return `emulator-only-not-a-secret-${profile}`.padEnd(40, '/');
}

function developmentSets(region: string): readonly DescribedSet[] {
  const place = { account: '444455556666', region };
  return [
    configurationSet('newsletter-prod', {
      destinations: [snsDestination('bounces', place, 'dev-bounces', { events: ['bounce'] })],
      redirectDomain: 'links.dev.example.com',
    }),
    configurationSet('receipts', { metrics: true }),
    configurationSet('sandbox'),
    configurationSet('newsletter-dev', {
      destinations: [snsDestination('all', place, 'dev-mail', { events: ['send', 'bounce', 'complaint', 'delivery'] })],
    }),
    configurationSet('password-reset', { tls: 'Require' }),
  ];
}
