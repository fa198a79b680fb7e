// Imported first by every command. It and whatever is imported beside it must parse on Node 14,
// or an old Node shows a syntax error in place of this sentence.

const wanted = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `Holdsteady needs Node ${wanted.join('.')} or newer, and this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
