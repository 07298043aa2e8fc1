// One list by the extension's own way, in a process of its own: rivals.ts bundles and starts it with a profile, and prints how long it is.
import { homedir } from 'node:os';
import { createAccess } from './access.ts';

const [profile = ''] = process.argv.slice(2);
const { catalog } = createAccess({ env: process.env, home: homedir() });
catalog.list({ profile, region: 'eu-west-1' }).then(({ length }) => console.log(length));
