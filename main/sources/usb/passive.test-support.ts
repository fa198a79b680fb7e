import ts from 'typescript';

/** The one file that may import the package, and all that it may take from it. */
const sensor = 'main/sources/usb/sensor.ts';
const allowedImports = ['usb'];

/** Packages that reach a device on the bus, ours included, by any of their entry points. */
const usbPackage = /^(usb|@node-usb|node-usb|node-hid|serialport|@serialport|webusb|libusb)(\/|$)/;

/** Names that only something with a device in its hands has: forbidden in all of main. */
const reaching =
  /^(claimInterface|releaseInterface|select(Configuration|AlternateInterface)|(native)?(c|C)ontrolTransfer.*|(native)?(t|T)ransfer(In|Out)|(native)?(i|I)sochronous.*|clearHalt|(at|de)tachKernelDriver|requestDevice|findDeviceBy.*|nativeFindDevice.*|manufacturerName)$/;

/** Names too common to forbid everywhere: forbidden in `sources/usb`, where devices are handled. */
const touching = /^(open|close|reset|forget|configurations?|productName|nativeEmitter)$/;

/**
 * Lists what in a source file could do more than look at the bus. `path` is relative to the
 * project. In `sources/usb` a name that is made at run time is refused too: it could be any.
 */
export function reachesForDevices(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const inUsb = path.startsWith('main/sources/usb/');
  const found: string[] = [];

  function name(node: ts.Node, text: string): void {
    if (reaching.test(text) || (inUsb && touching.test(text))) report(node, `says ${text}`);
  }

  function report(node: ts.Node, what: string): void {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${path}:${line + 1} ${what}`);
  }

  function imports(
    node: ts.Node,
    from: ts.Node | undefined,
    names: readonly string[] | null,
  ): void {
    if (from === undefined) return;
    if (!ts.isStringLiteralLike(from)) {
      report(node, 'imports a package named at run time');
      return;
    }
    if (!usbPackage.test(from.text)) return;
    const isAllowed =
      path === sensor && from.text === 'usb' && names?.every((one) => allowedImports.includes(one));
    if (isAllowed !== true) report(node, `imports ${names?.join(', ') ?? 'all'} of ${from.text}`);
  }

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) {
      imports(node, node.moduleSpecifier, importedNames(node));
    } else if (ts.isExportDeclaration(node)) {
      imports(node, node.moduleSpecifier, null);
    } else if (ts.isImportEqualsDeclaration(node)) {
      if (ts.isExternalModuleReference(node.moduleReference)) {
        imports(node, node.moduleReference.expression, null);
      }
    } else if (ts.isCallExpression(node)) {
      const { expression } = node;
      const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
      if (isRequire || expression.kind === ts.SyntaxKind.ImportKeyword) {
        imports(node, node.arguments[0], null);
      }
    } else if (ts.isPropertyAccessExpression(node)) {
      name(node, node.name.text);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      name(node, (node.propertyName ?? node.name).getText(file).replace(/^['"]|['"]$/g, ''));
    } else if (ts.isElementAccessExpression(node)) {
      const key = node.argumentExpression;
      if (ts.isStringLiteralLike(key)) name(node, key.text);
      else if (inUsb && !ts.isNumericLiteral(key)) {
        report(node, 'looks up a name made at run time');
      }
    } else if (inUsb && ts.isIdentifier(node) && node.text === 'Reflect') {
      report(node, 'looks up a name made at run time');
    }
    ts.forEachChild(node, visit);
  }

  visit(file);
  return found;
}

/** The names taken by an import; null for everything or the default. */
function importedNames({ importClause }: ts.ImportDeclaration): readonly string[] | null {
  if (importClause === undefined || importClause.name !== undefined) return null;
  const bindings = importClause.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return null;
  return bindings.elements.map((one) => (one.propertyName ?? one.name).text);
}
