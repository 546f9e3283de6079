// A ComfyUI server by a third party's client, which builds the graph too, with and without the web socket.
import { checks, download, of, play, refuses, renders } from './lib/play.mjs';
import { png } from './lib/picture.mjs';
import assert from 'node:assert/strict';
import { Client, Workflow } from '@stable-canvas/comfyui-client';
import WebSocket from 'ws';

const { host, pathname } = new URL(of('comfyui'));

/** The client looks for the web socket at the root of the host. */
class SocketBelow extends WebSocket {
  constructor(address) {
    super(address.replace('/ws?', `${pathname}/ws?`));
  }
}

const client = new Client({ api_host: host, api_base: pathname, WebSocket: SocketBelow });
const size = { width: 832, height: 480, length: 33, batch_size: 1 };
const sampler = { add_noise: 'enable', noise_seed: 7, steps: 20, cfg: 3.5, sampler_name: 'euler', scheduler: 'simple', start_at_step: 0, end_at_step: 10000, return_with_leftover_noise: 'disable' };

/** Wan 2.2 with one of its two models, by the nodes that ComfyUI ships. */
function graph({ picture, ...changes } = {}) {
  const workflow = new Workflow();
  const node = workflow.classes;
  const [unet] = node.UNETLoader({ unet_name: 'wan2.2_t2v_low_noise_14B_fp8_scaled.safetensors', weight_dtype: 'default' });
  const [clip] = node.CLIPLoader({ clip_name: 'umt5_xxl_fp8_e4m3fn_scaled.safetensors', type: 'wan', device: 'default' });
  const [vae] = node.VAELoader({ vae_name: 'wan_2.1_vae.safetensors' });
  const [model] = node.ModelSamplingSD3({ model: unet, shift: 8 });
  let [positive] = node.CLIPTextEncode({ clip, text: 'A paper boat on a rain puddle' });
  let [negative] = node.CLIPTextEncode({ clip, text: 'people' });
  let latent_image;
  if (picture) {
    const [start_image] = node.LoadImage({ image: picture });
    [positive, negative, latent_image] = node.WanImageToVideo({ positive, negative, vae, start_image, ...size, ...changes });
  } else {
    [latent_image] = node.EmptyHunyuanLatentVideo({ ...size, ...changes });
  }

  const [samples] = node.KSamplerAdvanced({ model, positive, negative, latent_image, ...sampler });
  const [images] = node.VAEDecode({ samples, vae });
  const [video] = node.CreateVideo({ images, fps: 16 });
  node.SaveVideo({ video, filename_prefix: 'video/boat', format: 'mp4', codec: 'h264' });
  return workflow.workflow().prompt;
}

async function file({ images }) {
  assert.equal(images.length, 1);
  assert.equal(images[0].type, 'url');
  return download(images[0].data);
}

async function uploaded(name) {
  const form = new FormData();
  form.append('image', new Blob([png(832, 480)], { type: 'image/png' }), name);
  form.append('overwrite', 'true');
  const response = await client.fetchApi('/upload/image', { method: 'POST', body: form });
  const answer = await response.json();
  assert.equal(answer.name, name);
  assert.equal(answer.type, 'input');
  return answer.name;
}

const poll = { polling_ms: 10 };
renders('text, by reading the queue', async () => file(await client.enqueue_polling(graph(), poll)));
renders('picture, by reading the queue', async () => file(await client.enqueue_polling(graph({ picture: await uploaded('boat.png') }), poll)));
renders('text, by the web socket', async () => {
  assert.equal(await client.connect({ websocket: { enabled: true }, timeout_ms: 5000 }), true);
  const seen = [];
  client.on('execution_start', () => seen.push('start'));
  client.on('execution_success', () => seen.push('success'));
  const output = await client.enqueue(graph(), { progress: ({ value, max }) => assert.ok(value >= 0 && value <= max), timeout_ms: 10_000 });
  assert.ok(seen.includes('start'), seen.join());
  return file(output);
});

checks('queue, history and what the server is', 1, async () => {
  const { prompt_id: id, node_errors: errors } = await client.queuePrompt(0, { prompt: graph(), workflow: {} });
  assert.deepEqual(errors, {});
  await client.waitForPrompt(id, 10);
  const { History: history } = await client.getHistory();
  const entry = history.find(item => item.prompt[1] === id);
  assert.equal(entry.status.status_str, 'success');
  assert.equal(entry.status.completed, true);
  assert.equal((await client.getPromptStatus(id)).done, true);
  assert.ok((await client.getSystemStats()).system.comfyui_version);
  await client.deleteItem('history', id);
  assert.ok(!(await client.getHistory()).History.some(item => item.prompt[1] === id));
});

checks('a node that fails', 1, async () => {
  await fetch(of('_emulator/faults'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ kind: 'job-failed', provider: 'comfyui' }) });
  await assert.rejects(client.enqueue_polling(graph(), poll), /execution failed with status: error/);
});

const refused = (type, problem) => error => {
  assert.equal(error.name, 'HttpError');
  assert.equal(error.status, 400);
  assert.equal(error.json.error.type, type);
  if (problem) assert.ok(Object.values(error.json.node_errors).some(({ errors }) => errors.some(found => found.type === problem)), JSON.stringify(error.json));
};

const queued = prompt => client.queuePrompt(0, { prompt, workflow: {} });
refuses('a width below the least', () => queued(graph({ width: 8 })), refused('prompt_outputs_failed_validation', 'value_smaller_than_min'));
refuses('a missing input', () => queued(graph({ length: undefined })), refused('prompt_outputs_failed_validation', 'required_input_missing'));
refuses('an unknown node', () => queued({ 1: { class_type: 'NoSuchNode', inputs: {} } }), error => assert.equal(error.status, 400));
refuses('no output', () => queued({ 1: { class_type: 'VAELoader', inputs: { vae_name: 'wan_2.1_vae.safetensors' } } }), refused('prompt_no_outputs'));

await play();
client.close();
process.exit();
