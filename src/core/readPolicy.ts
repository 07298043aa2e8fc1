/** The least IAM policy with which this extension can list and describe. Neither action can be limited to a resource when sets are listed. */
export const readPolicy = `${JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['ses:ListConfigurationSets', 'ses:DescribeConfigurationSet'], Resource: '*' },
    ],
  },
  null,
  2,
)}\n`;
