/** Where the sensor process begins: asks the system to let it go first, then becomes the sensor. */
import { constants, setPriority } from 'node:os';

// On Linux the `usb` package reads a phone's files only when it gets round to the message that the
// phone has come. Where it is late, on a busy computer, a phone that left again within milliseconds
// is missed, return and leave. The sensor sleeps nearly always, so going first harms nobody.
try {
  setPriority(constants.priority.PRIORITY_HIGH);
} catch {
  // Windows lets everybody ask for it, Linux and macOS only root: then it is as quick as the rest.
}

// Only now, because the package's threads inherit it: they begin when the package is loaded.
void import('./sensor.ts');
