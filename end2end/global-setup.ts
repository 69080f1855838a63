// What runs once before all specs, and after them: the mail server.

import { startMailServer } from './mail';

export default async function globalSetup(): Promise<() => Promise<void>> {
  return startMailServer();
}
