// The first generation of Kling's API by a third party's client. No client of the new design is to be had.
import { aSound, anImage, base64, boat, captures, key, prompt, record, via } from '../lib/record.mjs';
import { KlingAPI } from 'kling-api';

const api = new KlingAPI({ accessKey: 'access-of-nobody', secretKey: 'secret-of-nobody' });
// It has its own way to send; the address that it would call is kept.
api.client.defaults.baseURL = via(api.client.defaults.baseURL);

const model_name = 'kling-v2-master';
const external_task_id = 'attempt-1';

captures('v2-master-text', () => api.textToVideo({ model_name, prompt, negative_prompt: 'people', aspect_ratio: '9:16', duration: '10', external_task_id }));
captures('v2-master-prompt-alone', () => api.textToVideo({ model_name, prompt, external_task_id }));
captures('v2-master-image-address', () => api.imageToVideo({ model_name, prompt, negative_prompt: 'people', image: anImage, duration: '5', external_task_id }));
captures('v2-master-image-bytes', () => api.imageToVideo({ model_name, prompt, image: base64(boat), duration: '5', external_task_id }));
captures('avatar-file', () => api.createAvatar({ image: base64(boat), sound_file: aSound, prompt, mode: 'std', external_task_id }));
captures('avatar-sound-id', () => api.createAvatar({ image: anImage, audio_id: '1234', prompt, mode: 'pro', watermark_info: { enabled: true }, external_task_id }));

await record('kling-legacy', 'kling-api', () => ({ code: 0, message: 'SUCCEED', request_id: 'r', data: { task_id: '1', task_status: 'submitted', created_at: 1, updated_at: 1 } }));
