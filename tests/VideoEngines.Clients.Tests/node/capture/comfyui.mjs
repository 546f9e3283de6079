// A ComfyUI server by a third party's client. The graph is the caller's; what the client adds around it is compared.
import { boat, captures, prompt, record } from '../lib/record.mjs';
import { createHash } from 'node:crypto';
import { Client } from '@stable-canvas/comfyui-client';

class NoSocket {
  addEventListener() {}
  close() {}
}

const client = new Client({ api_host: 'gpu.example', ssl: true, WebSocket: NoSocket, clientId: 'client-1' });

/** What ours makes of a workflow of the user: see ComfyUIWire. */
const graph = image => ({
  1: { class_type: 'CLIPTextEncode', inputs: { text: prompt } },
  2: { class_type: 'EmptyHunyuanLatentVideo', inputs: { width: 832, height: 480, length: 33, batch_size: 1 } },
  3: { class_type: 'KSampler', inputs: { noise_seed: 7, latent_image: ['2', 0] } },
  ...image && { 4: { class_type: 'LoadImage', inputs: { image } } },
});
const queue = image => client.queuePrompt(0, { prompt: graph(image), workflow: {} });

captures('text', () => queue());
captures('image', async () => {
  const form = new FormData();
  // The name is the caller's; ours is given, so that names do not count as a difference.
  const name = createHash('sha256').update(boat).digest('hex') + '.png';
  form.append('image', new Blob([boat], { type: 'image/png' }), name);
  form.append('type', 'input');
  form.append('subfolder', 'videoengines');
  form.append('overwrite', 'true');
  await client.fetchApi('/upload/image', { method: 'POST', body: form });
  await queue(`videoengines/${name}`);
});

await record('comfyui', '@stable-canvas/comfyui-client', ({ path }) => path.endsWith('/prompt') ? { prompt_id: 'p', number: 1, node_errors: {} } : {});
