// An SGLang Diffusion server by OpenAI's SDK, as its documentation shows it.
import { anImage, boat, captures, dataUri, key, prompt, record } from '../lib/record.mjs';
import OpenAI from 'openai';

const client = new OpenAI({ apiKey: key, baseURL: 'https://gpu.example/v1', maxRetries: 0 });
const create = body => client.videos.create({ prompt, size: '832x480', num_frames: 32, fps: 16, ...body });

captures('text', () => create({}));
captures('every-option', () => create({
  model: 'Wan-AI/Wan2.2-T2V-A14B-Diffusers', negative_prompt: 'people', seed: 7, n: 2, num_inference_steps: 40, guidance_scale: 3.5, guidance_scale_2: 4, flow_shift: 5, enable_teacache: true,
  output_quality: 'high',
}));
captures('image-address', () => create({ reference_url: anImage }));
captures('image-bytes', () => create({ reference_url: dataUri(boat, 'image/png') }));

await record('sglang', 'openai');
