import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { StructuredData } from '@/components/site/StructuredData';
import { casePageData, personPageData } from '@/lib/copies/structured-data';
import { peopleLibrary } from './people-library';

vi.mock('@/lib/content/parse-pool', () => import('../content/pool-here'));

test('nothing in a data block ends it', () => {
  const data = { name: '</script><script>alert(1)</script><!--' };
  const html = renderToStaticMarkup(<StructuredData data={data} />);
  expect(html.match(/<\/script/g)).toHaveLength(1);
  expect(html).not.toContain('<!--');
  const json = html.replace(/^<script[^>]*>|<\/script>$/g, '');
  expect(JSON.parse(json)).toEqual(data);
});

test('a case tells whom it is about, what it is based on and which people permission names', async () => {
  const { index, readCase } = await peopleLibrary();
  const record = readCase('fullt-hus');
  if (!record.texts.nb) throw new Error('fullt-hus is not there in nb');
  const data = JSON.parse(JSON.stringify(casePageData(record, record.texts.nb, index)));
  expect(data['@graph'][0]).toMatchObject({
    '@type': 'Article',
    headline: 'Fullt hus på torget',
    inLanguage: 'nb',
    about: { '@type': 'GovernmentOrganization', name: 'Storvik kommune' },
    mentions: [
      { '@type': 'Organization', name: 'Nordkonsult' },
      { '@type': 'Person', name: 'Astrid Ansatt', url: 'https://prov.example/nb/person/astrid-ansatt' },
    ],
    isBasedOn: { name: 'Nordkonsults side om torget' },
    workTranslation: [
      { '@id': 'https://prov.example/sv/case/fullt-hus' },
      { '@id': 'https://prov.example/da/case/fullt-hus' },
    ],
  });
  // The author is known from a public source: pages say so, data does not.
  expect(data['@graph'][0].isBasedOn).not.toHaveProperty('author');
  expect(data['@graph'][1].itemListElement.map(({ name }: { name: string }) => name)).toEqual([
    'Provsamlingen',
    'Alle caser',
    'Fullt hus på torget',
  ]);
});

test("an anonymous client has no name, and a person's page names nobody without permission for it", async () => {
  const { index, readCase } = await peopleLibrary();
  const record = readCase('halvt-oversatt');
  if (!record.texts.sv) throw new Error('halvt-oversatt is not there in sv');
  const about = JSON.parse(JSON.stringify(casePageData(record, record.texts.sv, index)))['@graph'][0].about;
  expect([about.name, about.description]).toEqual([undefined, 'En nordisk region']);
  const { 'poul-kildesen': poul, 'astrid-ansatt': astrid } = index.people;
  if (!poul || !astrid) throw new Error('People are missing');
  expect(JSON.stringify(personPageData(poul, 'sv', index))).not.toMatch(/poul|kildesen/i);
  expect(JSON.stringify(personPageData(astrid, 'sv', index))).toContain(
    '"mainEntity":{"@type":"Person","name":"Astrid Ansatt"',
  );
});
