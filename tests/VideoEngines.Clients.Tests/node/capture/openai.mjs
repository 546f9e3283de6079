// OpenAI's Videos API by OpenAI's own SDK.
import { anImage, boat, captures, key, prompt, record } from '../lib/record.mjs';
import OpenAI, { toFile } from 'openai';

const client = new OpenAI({ apiKey: key, maxRetries: 0 });
const create = body => client.videos.create({ prompt, ...body });

for (const model of ['sora-2', 'sora-2-pro']) {
  captures(`${model}-prompt-alone`, () => create({ model }));
  captures(`${model}-text`, () => create({ model, seconds: '8', size: '1280x720' }));
  captures(`${model}-portrait`, () => create({ model, seconds: '4', size: '720x1280' }));
  // The name is the caller's; ours is given, so that names do not count as a difference.
  captures(`${model}-image-bytes`, async () => create({ model, seconds: '12', size: '1280x720', input_reference: await toFile(boat, 'start-frame.png', { type: 'image/png' }) }));
  captures(`${model}-image-address`, () => create({ model, seconds: '4', size: '1280x720', input_reference: { image_url: anImage } }));
  captures(`${model}-image-file`, () => create({ model, seconds: '4', size: '1280x720', input_reference: { file_id: 'file-123' } }));
}

captures('sora-2-pro-wide', () => create({ model: 'sora-2-pro', seconds: '4', size: '1792x1024' }));
for (const model of ['sora-2-2025-10-06', 'sora-2-2025-12-08', 'sora-2-pro-2025-10-06']) captures(`${model}-text`, () => create({ model, seconds: '4', size: '1280x720' }));

await record('openai', 'openai');
