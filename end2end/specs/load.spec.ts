// Every public route, 1,000 times at 20 at once, without an error.

import http from 'node:http';
import { expect, test } from '@playwright/test';

function fetchStatus(agent: http.Agent, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      })
      .on('error', reject);
  });
}

test('every public route answers 1,000 times at 20 at once', async ({ request, baseURL }, info) => {
  test.skip(info.project.name !== 'js-desktop', 'the server does not know the screen');
  test.setTimeout(300_000);
  const list = await (await request.get('/api/v1/orgs?per_page=1')).json();
  const files = await (await request.get('/listing/directory.json')).json();
  const slug = list.items[0].slug;
  const routes = [
    '/kk', '/kk/orgs', '/kk/orgs?q=%D0%B6%D0%B0%D1%81', '/ru/orgs?district=aral&page=2', `/kk/orgs/${slug}`,
    `/kk/orgs/${slug}/card.vcf`, `/kk/orgs/${slug}/code.svg`, '/kk/about', '/kk/offline', '/kk/manifest.webmanifest',
    '/api/v1/orgs', `/api/v1/orgs/${slug}`, '/api/v1/orgs.csv', '/api/v1/openapi.json', '/healthz', '/readyz',
    '/sw.js', '/robots.txt', '/sitemap.xml', '/sitemap/1', '/speculation.json', '/listing/directory.json', files.core,
  ];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 20 });
  for (const route of routes) {
    let left = 1000;
    const wrong: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        while (left-- > 0) {
          const status = await fetchStatus(agent, `${baseURL}${route}`);
          if (status !== 200) wrong.push(status);
        }
      }),
    );
    expect(wrong, route).toEqual([]);
  }
  agent.destroy();
});
