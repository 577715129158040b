import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cacheControl, hashedFolders, securityHeaders } from '../../site/response-headers.ts';
import { projectRoot } from './source-file.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const nginx = read('hosting/nginx.conf');

test('nginx is told the same headers as every other host', () => {
  const headers = Object.entries(securityHeaders(false)).filter(([name]) => name !== 'Content-Security-Policy');
  for (const [name, value] of headers)
    expect(nginx).toMatch(new RegExp(`add_header ${name} "?${value.replace(/[()]/g, '\\$&')}"? always;`));
  for (const searching of [true, false]) expect(nginx).toContain(`"${securityHeaders(searching)['Content-Security-Policy']}"`);
});

test('CloudFront is told the same headers as every other host', () => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = JSON.parse(read('hosting/cloudfront-headers.json'));
  const given = {
    'Content-Security-Policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'X-Content-Type-Options': security.ContentTypeOptions.Override ? 'nosniff' : '',
    'Referrer-Policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }: { Header: string; Value: string }) => [Header, Value])),
  };
  expect(given).toEqual(securityHeaders(true));
  expect(custom.Quantity).toBe(custom.Items.length);
});

test('CloudFront asks S3 for the page of a folder, and sends a folder without its slash there', () => {
  const handler = new Function(`${read('hosting/cloudfront-index.js')}; return handler`)() as (event: object) => Record<string, unknown>;
  const ask = (uri: string) => handler({ request: { uri } });
  expect(ask('/')).toEqual({ uri: '/index.html' });
  expect(ask('/news/claims/x/')).toEqual({ uri: '/news/claims/x/index.html' });
  expect(ask('/claims/x.json')).toEqual({ uri: '/claims/x.json' });
  expect(ask('/claims/x')).toMatchObject({ statusCode: 301, headers: { location: { value: '/claims/x/' } } });
});

test('the upload keeps for ever what has its hash in its name, and nothing else', () => {
  const script = read('hosting/s3-upload.sh');
  expect(script).toContain(`for_ever='${cacheControl('_astro/')}'`);
  expect(script).toContain(`asked_again='${cacheControl('')}'`);
  expect(/^for folder in (.*); do$/m.exec(script)?.[1]).toBe(hashedFolders.map((folder) => folder.replace(/\/$/, '')).join(' '));
});

test('the workflow for GitHub Pages is YAML, and builds with nothing but the two settings', () => {
  const { jobs } = parse(read('.github/workflows/pages.yml')) as { jobs: { publish: { steps: { run?: string; env?: object }[] } } };
  const build = jobs.publish.steps.find(({ run }) => run === 'npm run build');
  expect(Object.keys(build?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH']);
});
