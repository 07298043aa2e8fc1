// One list by the extension's own way, in a process of its own: awsCli.ts bundles and starts it.
import { homedir } from 'node:os';
import { createAccess } from './access.ts';

const { catalog } = createAccess({ env: process.env, home: homedir() });
catalog.list({ profile: 'prod', region: 'eu-west-1' }).then((names) => console.log(JSON.stringify(names)));
