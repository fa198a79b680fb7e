// Imported first by every command. It and whatever is imported beside it must parse on Node 14,
// or an old Node shows a syntax error in place of this sentence.

const wanted = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < wanted.major || (major === wanted.major && minor < wanted.minor)) {
  console.error(
    `Holdsteady needs Node ${wanted.major}.${wanted.minor} or newer, and this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
