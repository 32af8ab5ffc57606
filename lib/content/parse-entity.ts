import {
  clientSchemaFor,
  firmSchema,
  personSchema,
  siteSchema,
  themeSchema,
} from '@/lib/domain/entity-schema';
import type { Problem } from '@/lib/domain/problem';
import { checkSchema } from './check-schema';
import { idReferences } from './id-references';
import type { EntityValue } from './parsed-file';
import { checkPerson } from './sense';
import { type Parsed, readYaml, type YamlMapping } from './yaml-mapping';
import type { YamlPlaces } from './yaml-places';

type EntitySource = { kind: 'site' } | { kind: 'client' | 'firm' | 'person' | 'theme'; id: string };

/** Reads a YAML file of site, client, firm, person or theme. */
export function parseEntity(source: EntitySource, text: string, file: string): Parsed<EntityValue> {
  const yaml = readYaml(text, file, 1);
  if (!yaml.value) return { value: null, problems: yaml.problems };
  const { value, problems } =
    source.kind === 'site' ? parseSite(yaml.value) : parseWithId(source.kind, source.id, yaml.value);
  return { value, problems: [...yaml.problems, ...problems] };
}

function parseSite({ data, places }: YamlMapping): Parsed<EntityValue> {
  const { value, problems } = checkSchema(siteSchema, data, places);
  return value ? { value: { kind: 'site', value }, problems } : { value: null, problems };
}

function parseWithId(
  kind: 'client' | 'firm' | 'person' | 'theme',
  id: string,
  { data, places }: YamlMapping,
): Parsed<EntityValue> {
  switch (kind) {
    case 'client': {
      if ('publicLabel' in data && 'names' in data) return { value: null, problems: [unclearClient(places)] };
      const { value, problems } = checkSchema(clientSchemaFor(data), data, places);
      return value
        ? { value: { kind, value: { id, ...value }, ids: [] }, problems }
        : { value: null, problems };
    }
    case 'firm': {
      const { value, problems } = checkSchema(firmSchema, data, places);
      return value
        ? { value: { kind, value: { id, ...value }, ids: [] }, problems }
        : { value: null, problems };
    }
    case 'person': {
      const { value, problems } = checkSchema(personSchema, data, places);
      if (!value) return { value: null, problems };
      const ids = idReferences(data, places, [
        ['firm', 'firm'],
        ['titles.*.firm', 'firm'],
        ['titles.*.client', 'client'],
      ]);
      return {
        value: { kind, value: { id, ...value }, ids },
        problems: [...problems, ...checkPerson(value, places)],
      };
    }
    case 'theme': {
      const { value, problems } = checkSchema(themeSchema, data, places);
      return value
        ? { value: { kind, value: { id, ...value }, ids: [] }, problems }
        : { value: null, problems };
    }
  }
}

/** To ask for one of the two to be taken out might publish a name that was to be kept. */
function unclearClient(places: YamlPlaces): Problem {
  return {
    ...places.key([], 'publicLabel'),
    severity: 'error',
    rule: 'client-named-and-anonymous',
    params: {},
  };
}
