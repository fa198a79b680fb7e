/**
 * Where the sensor process begins: shuts the `usb` package's door for foreign code, asks the system
 * to let it go first, then becomes the sensor.
 */
import { constants, setPriority } from 'node:os';

// One of the package's own variables names a file that it would run in the place of its native part.
// Main does not hand it on; this holds also where the system lets a helper inherit everything.
delete process.env['NAPI_RS_NATIVE_LIBRARY_PATH'];
delete process.env['NAPI_RS_FORCE_WASI'];

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
