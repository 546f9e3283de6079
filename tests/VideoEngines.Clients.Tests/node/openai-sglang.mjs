// An SGLang Diffusion server by OpenAI's SDK, as its documentation shows it.
import { checks, key, of, play, refuses, renders, until } from './lib/play.mjs';
import { dataUri, png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import OpenAI, { BadRequestError, NotFoundError, toFile } from 'openai';

const client = new OpenAI({ apiKey: key, baseURL: of('sglang/v1'), maxRetries: 0 });
const prompt = 'A paper boat on a rain puddle';
const wan = { size: '832x480', num_frames: 33, fps: 16 };

async function rendered(body) {
  const created = await client.videos.create(body);
  const video = await until(() => client.videos.retrieve(created.id), read => read.status === 'completed' || read.status === 'failed');
  assert.equal(video.status, 'completed');
  assert.equal(video.size, '832x480');
  const content = await client.videos.downloadContent(video.id);
  return [new Uint8Array(await content.arrayBuffer()), video];
}

const bytes = async body => (await rendered(body))[0];

renders('text', () => bytes({ prompt, ...wan }));
renders('picture as a file', async () => bytes({ prompt, ...wan, input_reference: await toFile(png(832, 480), 'boat.png', { type: 'image/png' }) }));
renders('picture as a data URI', () => bytes({ prompt, ...wan, reference_url: dataUri(832, 480) }));

checks('two outputs', 1, async () => {
  const [, video] = await rendered({ prompt, ...wan, n: 2 });
  for (const variant of ['0', '1']) {
    const content = await client.videos.downloadContent(video.id, { variant });
    assert.equal(Buffer.from(await content.arrayBuffer()).toString('latin1', 4, 8), 'ftyp');
  }
});

checks('delete', 1, async () => {
  const [, video] = await rendered({ prompt, ...wan });
  assert.equal((await client.videos.delete(video.id)).status, 'deleted');
  await assert.rejects(client.videos.retrieve(video.id), NotFoundError);
});

const badRequest = error => {
  assert.ok(error instanceof BadRequestError);
  assert.equal(error.status, 400);
};

refuses('no prompt', () => client.videos.create({ size: '832x480' }), badRequest);
refuses('a size that is none', () => client.videos.create({ prompt, size: 'large' }), badRequest);
refuses('an unknown id', () => client.videos.retrieve('none'), error => assert.ok(error instanceof NotFoundError));

await play();
