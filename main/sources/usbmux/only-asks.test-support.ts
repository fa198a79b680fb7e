import ts from 'typescript';

/** The one file that may open a socket, and all that it may take for it. */
const opener = 'main/sources/usbmux/connection.ts';
const allowedImports = ['connect', 'Socket'];
/** Where the checks of the computer reach servers, by name only: see `known-hosts.ts` beside it. */
const reacher = 'main/sources/host/network-tools.ts';
const socketModule = /^(node:)?(net|tls|dgram|https?|http2|quic|inspector)(\/|$)/;

/** The one thing that it may write, and the names of everything else by which bytes could go out. */
const theWord = 'socket.write(requestBytes(request))';
const sending = /^(write|writev|_write|_writev|end|pipe|compose|cork|send|_handle|destroySoon)$/;

/** All that an open connection offers to the rest of main. */
const offered = ['say', 'pause', 'resume', 'end'];

/** The one file in which requests are made, all that it imports, and all that it can spell. */
const speaker = 'main/sources/usbmux/requests.ts';
const speakerImports = ['../../../preload/contract/assert-never.ts', './decoder.ts'];
const spelled: ReadonlySet<string> = new Set([
  ...['listen', 'connect', 'value'],
  ...['MessageType', 'Listen', 'Connect', 'DeviceID', 'PortNumber', '32498'],
  ...['ProgName', 'ClientVersionString', 'Holdsteady', 'kLibUSBMuxVersion', '3'],
  ...['Label', 'Request', 'GetValue', 'Key'],
  ...['ProductType', 'ProductVersion', 'DeviceName', 'HardwareModel'],
  // Where in the head a number stands, and the tag of every request.
  ...['0', '4', '8', '12', '1'],
  ...['<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict>', '</dict></plist>'],
  ...['<key>', '</key><string>', '</string>', '</key><integer>', '</integer>'],
]);

/** Only here may the addresses of the service be named. */
const places: ReadonlySet<string> = new Set(['main/sources/usbmux/endpoint.ts', speaker]);
/** Names of the program that answers there, where it is only looked for among those that run. */
const programs: ReadonlySet<string> = new Set(['usbmuxd', '/usr/sbin/usbmuxd']);
const programsIn = 'main/sources/host/checks/apple-service.ts';
const address = /usbmuxd|27015|62078|32498/i;

/**
 * Lists what in a source file of main could open a socket, or say more through Apple's device service
 * than Listen, Connect to lockdown, and GetValue of four keys. `path` is relative to the project.
 */
export function saysMore(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];

  function report(node: ts.Node, what: string): void {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${path}:${line + 1} ${what}`);
  }

  function literal(node: ts.Node, text: string): void {
    const isProgram = path === programsIn && programs.has(text);
    if (address.test(text) && !places.has(path) && !isProgram)
      report(node, `names an address: ${text}`);
    if (path === speaker && !isImported(node) && text !== '' && !spelled.has(text)) {
      report(node, `spells ${text}`);
    }
    if (socketModule.test(text) && path !== reacher) sockets(node);
    if (path === opener && sending.test(text)) report(node, `sends by ${text}`);
  }

  /** Any mention of such a module counts, however it is brought in; one import is allowed. */
  function sockets(node: ts.Node): void {
    const { parent } = node;
    if (path === opener && ts.isImportDeclaration(parent)) {
      const bindings = parent.importClause?.namedBindings;
      const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : null;
      const taken = names?.map((one) => (one.propertyName ?? one.name).text);
      if (
        parent.importClause?.name === undefined &&
        taken?.every((n) => allowedImports.includes(n))
      )
        return;
    }
    report(node, 'opens sockets');
  }

  function visit(node: ts.Node): void {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isNumericLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      literal(node, node.text);
    }
    if (path === speaker) speakerRules(node);
    if (path === opener) openerRules(node);
    ts.forEachChild(node, visit);
  }

  function speakerRules(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const from = node.moduleSpecifier;
      if (!speakerImports.includes(from.text)) report(node, `imports ${from.text}`);
    }
    // What is said is chosen from lists: no text comes from elsewhere.
    if (ts.isTypeAliasDeclaration(node) && node.getText(file).includes('string')) {
      report(node, 'takes any text');
    }
  }

  function openerRules(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && sending.test(node.name.text)) {
      if (node.parent.getText(file) !== theWord) report(node, `sends by ${node.name.text}`);
    }
    if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) {
      report(node, 'looks up a name made at run time');
    }
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Connection') {
      const members = node.members.map((member) => member.name?.getText(file) ?? '');
      if (!members.every((name) => offered.includes(name))) report(node, 'offers more');
    }
  }

  visit(file);
  return found;
}

function isImported(node: ts.Node): boolean {
  return ts.isImportDeclaration(node.parent);
}
