/** The text of a script that prints credentials as `credential_process` wants them. */
export function credentialProcessScript(keys: { accessKeyId: string; secretAccessKey: string }): string {
  const output = { Version: 1, AccessKeyId: keys.accessKeyId, SecretAccessKey: keys.secretAccessKey };
  return `#!/usr/bin/env node\nprocess.stdout.write(${JSON.stringify(JSON.stringify(output))});\n`;
}
