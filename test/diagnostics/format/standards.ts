import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { validateXML } from 'xmllint-wasm';

const standard = (name: string): string =>
  readFileSync(new URL(`../../fixtures/standards/${name}`, import.meta.url), 'utf8');

/** RFC 3986: what may stand in a URI; and that a relative one cannot begin like a scheme. */
const characters = /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[\da-f]{2})*$/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;
const isUri = (text: string): boolean => characters.test(text) && scheme.test(text);
const isReference = (text: string): boolean =>
  characters.test(text) && (scheme.test(text) || !/^[^/?#]*:/.test(text));
const isDateTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);

const ajv = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false, // the pattern of `language` has a bracket too many, which errata 01 takes out
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': isDateTime },
});

/** The schema is of draft 4, which ajv does not name; it uses nothing of it that draft 7 reads otherwise. */
function sarifSchema(): object {
  const { $schema, id, ...rest } = JSON.parse(standard('sarif-2.1.0-rtm.5.json')) as Record<string, unknown>;
  if (typeof $schema !== 'string' || typeof id !== 'string') throw new Error('This is another schema.');
  const definitions = rest['definitions'] as Record<string, object>;
  // Errata 01, §3.30.1.
  const places = ['startLine', 'charOffset', 'byteOffset'].map((name) => ({ required: [name] }));
  return { ...rest, definitions: { ...definitions, region: { ...definitions['region'], anyOf: places } } };
}

const whole = { type: 'integer', minimum: 1 } as const;
const short = textOf(1024);

function textOf(maxLength: number): object {
  return {
    type: 'object',
    required: ['text'],
    properties: { text: { type: 'string', minLength: 1, maxLength } },
  };
}

/**
 * What GitHub asks for besides: the properties that "SARIF support for code scanning" marks as required, its lengths
 * and its limits. The fingerprints are left out: the action that uploads a log makes them from the lines of the files.
 */
const codeScanningSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    runs: {
      maxItems: 20,
      items: {
        required: ['tool', 'results'],
        properties: {
          tool: {
            properties: {
              driver: {
                required: ['name', 'rules'],
                properties: {
                  name: { minLength: 1 },
                  rules: {
                    maxItems: 25_000,
                    items: {
                      required: ['id', 'shortDescription', 'fullDescription', 'help'],
                      properties: {
                        id: { minLength: 1 },
                        shortDescription: short,
                        fullDescription: short,
                        help: textOf(10_000),
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            maxItems: 25_000,
            items: {
              required: ['ruleId', 'message', 'locations'],
              properties: {
                message: textOf(10_000),
                locations: {
                  minItems: 1,
                  maxItems: 10,
                  items: {
                    required: ['physicalLocation'],
                    properties: {
                      physicalLocation: {
                        required: ['artifactLocation', 'region'],
                        properties: {
                          // Relative to the repository: no scheme, no root, no way out.
                          artifactLocation: {
                            required: ['uri'],
                            properties: { uri: { pattern: '^(?![A-Za-z][A-Za-z\\d+.-]*:|/|\\.\\.?/).' } },
                          },
                          region: {
                            required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
                            properties: {
                              startLine: whole,
                              startColumn: whole,
                              endLine: whole,
                              endColumn: whole,
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const isSarif = ajv.compile(sarifSchema());
const isForCodeScanning = ajv.compile(codeScanningSchema);

/** What the schema of SARIF 2.1.0 finds wrong with a log. */
export function sarifFaults(log: unknown): string[] {
  return isSarif(log) ? [] : told(isSarif.errors);
}

/** What GitHub's code scanning would miss in a log. */
export function codeScanningFaults(log: unknown): string[] {
  return isForCodeScanning(log) ? [] : told(isForCodeScanning.errors);
}

const told = (errors: readonly ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

/** What the schema of JUnit's XML finds wrong with reports, by the names they are given. */
export async function junitFaults(reports: Readonly<Record<string, string>>): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(reports).map(([fileName, contents]) => ({ fileName, contents })),
    schema: standard('jenkins-junit.xsd'),
  });
  return errors.map(({ message }) => message);
}
