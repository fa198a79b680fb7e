import electronLog from 'electron-log/node';

/** Writes to the log file; errors also appear on the terminal's error output. Never throws. */
export interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string, error?: unknown) => void;
  readonly error: (text: string, error?: unknown) => void;
}

/** What the log needs from outside. */
export interface LogParts {
  /** Absolute path of the log file; its folder is made when it is missing. */
  readonly file: string;
  /** Takes out of a text what identifies a phone or a person. */
  readonly mask: (text: string) => string;
}

/** At this size the file becomes `….old.log` and a new one is begun: 2 MB at most in all. */
const maxBytes = 1024 * 1024;

/**
 * Opens the log. Nothing touches the disk before the first line.
 * The Node flavour of electron-log on purpose: the other one opens a channel to the page.
 */
export function createLog({ file, mask }: LogParts): Log {
  const logger = electronLog.create({ logId: file });
  const { file: toFile, console: toConsole } = logger.transports;
  toFile.resolvePathFn = () => file;
  toFile.maxSize = maxBytes;
  toFile.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  toFile.format = '{iso} {level} {text}';
  // Standard output belongs to the status lines.
  toConsole.level = 'error';
  toConsole.format = '{text}';
  toConsole.writeFn = ({ message }) => {
    console.error(message.data.map(String).join(' '));
  };

  const line = (text: string, error?: unknown): string =>
    mask(error === undefined ? text : `${text}: ${describe(error)}`);

  return {
    info: (text) => {
      logger.info(line(text));
    },
    warn: (text, error) => {
      logger.warn(line(text, error));
    },
    error: (text, error) => {
      logger.error(line(text, error));
    },
  };
}

/** The stack holds the message too; what is thrown need not be an Error. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
