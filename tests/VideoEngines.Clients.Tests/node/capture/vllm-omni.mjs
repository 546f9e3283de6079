// A vLLM-Omni server by OpenAI's SDK, which such servers are made for. The server's own fields go through it untyped.
import { anImage, boat, captures, key, prompt, record } from '../lib/record.mjs';
import OpenAI, { toFile } from 'openai';

const client = new OpenAI({ apiKey: key, baseURL: 'https://gpu.example/v1', maxRetries: 0 });
const create = body => client.videos.create({ prompt, size: '832x480', num_frames: 32, fps: 16, ...body });

captures('text', () => create({}));
captures('every-option', () => create({
  model: 'Wan-AI/Wan2.2-T2V-A14B-Diffusers', negative_prompt: 'people', seed: 7, num_inference_steps: 40, guidance_scale: 3.5, guidance_scale_2: 4, boundary_ratio: 0.875, flow_shift: 5,
}));
captures('image-bytes', async () => create({ input_reference: await toFile(boat, 'start-frame.png', { type: 'image/png' }) }));
captures('image-address', () => create({ image_reference: JSON.stringify({ image_url: anImage }) }));

await record('vllm-omni', 'openai');
