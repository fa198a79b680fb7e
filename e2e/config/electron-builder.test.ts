import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { FuseV1Options } from '@electron/fuses';
import Ajv, { type AnySchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = parse(readFileSync(`${root}electron-builder.yml`, 'utf8')) as {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly files: readonly (string | { readonly from: string; readonly to: string })[];
};
const schema = JSON.parse(
  readFileSync(`${root}node_modules/app-builder-lib/scheme.json`, 'utf8'),
) as AnySchemaObject;

function fuseKeysOfSchema(): string[] {
  const { FuseOptionsV1 } = schema['definitions'] as {
    FuseOptionsV1: { properties: Record<string, unknown> };
  };
  // Two keys say how to flip, and are no fuses.
  const manner = ['resetAdHocDarwinSignature', 'strictlyRequireAllFuses'];
  return Object.keys(FuseOptionsV1.properties).filter((key) => !manner.includes(key));
}

function fuseKeysOfElectron(): string[] {
  return Object.values(FuseV1Options)
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.charAt(0).toLowerCase() + name.slice(1));
}

describe('electron-builder.yml', () => {
  it('is valid by the schema of electron-builder', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const valid = validate(config);
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('names every fuse that electron-builder knows', () => {
    expect(Object.keys(config.electronFuses).sort()).toEqual(fuseKeysOfSchema().sort());
  });

  it('leaves out only the one that electron-builder cannot set yet, whose default is right', () => {
    const named = new Set(Object.keys(config.electronFuses));
    expect(fuseKeysOfElectron().filter((key) => !named.has(key))).toEqual(['wasmTrapHandlers']);
  });

  it('ships the hardened build, whoever packs', () => {
    const sets = config.files.filter((set) => typeof set !== 'string');
    expect(sets.filter(({ to }) => to === 'out').map(({ from }) => from)).toEqual(['out-release']);
  });
});
