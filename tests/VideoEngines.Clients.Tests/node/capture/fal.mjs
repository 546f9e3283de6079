// fal's queue by fal's own client. Every member of every input is one that its type map has for the endpoint, where it knows the endpoint.
import { aSound, aVideo, anImage, anotherImage, boat, captures, dataUri, key, largePicture, prompt, record } from '../lib/record.mjs';
import { declarations, objects } from '../lib/types.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createFalClient } from '@fal-ai/client';

const client = createFalClient({ credentials: key, retry: { maxRetries: 0 } });

const text = declarations('@fal-ai/client', 'src/types/endpoints.d.ts');
const types = new Map([...objects(text)].map(({ name, members }) => [name, members]));
const aliases = new Map([...text.matchAll(/^export type (\w+) = (\w+);/gm)].map(([, name, target]) => [name, target]));
const membersOf = name => types.get(name) ?? membersOf(aliases.get(name) ?? assert.fail(name));
const inputs = new Map([...text.matchAll(/"([^"]+)": \{\s*input: (\w+);/g)].map(([, endpoint, type]) => [endpoint, type]));

// The type map is of April 2026, and these endpoints are newer.
const newer = /^fal-ai\/kling-video\/(v3|o3)\/(4k|turbo)|^bytedance\/seedance-2\.|^alibaba\/wan-3\.0/;

// fal's repository has said since August 2026 that these lists are numbers, that one has an input of its own, and that the switch for sound has this name.
const wholes = /wan\/v2\.7|ltx-2\.3/;
const outdated = ['fal-ai/wan-25-preview/text-to-video resolution', 'wan/v2.6/reference-to-video/flash generate_audio', 'wan/v2.6/image-to-video/flash generate_audio'];

function check(endpoint, input) {
  if (newer.test(endpoint)) return;
  checkMembers(endpoint, input, membersOf(inputs.get(endpoint) ?? assert.fail(`The type map does not know ${endpoint}.`)));
}

function checkMembers(endpoint, input, members) {
  for (const [name, { required }] of Object.entries(members)) assert.ok(!required || name in input, `${endpoint} needs ${name}`);
  for (const [name, value] of Object.entries(input)) {
    if (outdated.includes(`${endpoint} ${name}`)) continue;
    const member = members[name];
    assert.ok(member, `${endpoint} has no ${name}`);
    if (member.literals.length > 0) {
      const written = wholes.test(endpoint) && typeof value === 'number' ? String(value) : value;
      assert.ok(member.literals.includes(written), `${endpoint} ${name} has no ${JSON.stringify(value)}`);
    } else if (['string', 'number', 'boolean'].includes(member.type)) assert.equal(typeof value, member.type, `${endpoint} ${name}`);
    const [, item] = /^Array<(\w+)>$/.exec(member.type) ?? [];
    if (types.has(item)) for (const each of value) checkMembers(`${endpoint} ${name}`, each, membersOf(item));
  }
}

/** The defaults that the comments of the type map name, of what our engines always say. */
const said = ['duration', 'resolution', 'aspect_ratio', 'generate_audio', 'keep_audio', 'keep_original_sound', 'fps'];
const comments = readFileSync(new URL('../node_modules/@fal-ai/client/src/types/endpoints.d.ts', import.meta.url), 'utf8');

function defaultsOf(endpoint) {
  if (newer.test(endpoint)) return {};
  let type = inputs.get(endpoint);
  while (!types.has(type)) type = aliases.get(type);
  const [, block] = new RegExp(`^export type ${type} = \\{([\\s\\S]*?)^\\};`, 'm').exec(comments);
  const defaults = {};
  for (const [, comment, name] of block.matchAll(/\/\*\*([\s\S]*?)\*\/\s*(\w+)\??:/g)) {
    const [, value] = /Default value: `(.*?)`/.exec(comment) ?? [];
    // Where the shape can follow the picture, leaving it out says the same.
    if (value === '"auto"') continue;
    if (value && said.includes(name)) defaults[name] = typeof JSON.parse(value) === 'string' && wholes.test(endpoint) && /^"\d+"$/.test(value) ? Number(JSON.parse(value)) : JSON.parse(value);
  }

  return defaults;
}

/** A prompt, and what cannot be left out: what can be is written as the type map says that it is understood. */
const alone = (name, endpoint, needed) => submits(`${name}-alone`, endpoint, { prompt, ...needed, ...defaultsOf(endpoint) });

const submits = (name, endpoint, input, options = {}) => captures(name, () => {
  check(endpoint, input);
  return client.queue.submit(endpoint, { input, ...options });
});

// Kling
const kling = 'fal-ai/kling-video/';
const start = { prompt, start_image_url: anImage };
const picture = { prompt, image_url: anImage };
const elements = [{ frontal_image_url: anImage, reference_image_urls: [anotherImage] }];
const shots = [{ prompt: 'A boat', duration: '2' }, { prompt: 'A harbour', duration: '3' }];
for (const tier of ['standard', 'pro', '4k']) {
  submits(`kling-v3-${tier}-text`, `${kling}v3/${tier}/text-to-video`, { prompt, duration: '5', aspect_ratio: '9:16', generate_audio: true, negative_prompt: 'people', cfg_scale: 0.5, shot_type: 'intelligent' });
  submits(`kling-v3-${tier}-image`, `${kling}v3/${tier}/image-to-video`, { ...start, end_image_url: anotherImage, duration: '5', generate_audio: false });
  submits(`kling-v3-omni-${tier}-text`, `${kling}o3/${tier}/text-to-video`, { prompt, duration: '5', aspect_ratio: '1:1', generate_audio: false });
  submits(`kling-v3-omni-${tier}-image`, `${kling}o3/${tier}/image-to-video`, { ...picture, end_image_url: anotherImage, duration: '5', generate_audio: true });
  submits(`kling-v3-omni-${tier}-references`, `${kling}o3/${tier}/reference-to-video`, { prompt, image_urls: [anImage, anotherImage], duration: '5', aspect_ratio: '16:9', generate_audio: true });
}

submits('kling-v3-shots', `${kling}v3/pro/text-to-video`, { multi_prompt: shots, duration: '5', aspect_ratio: '16:9', generate_audio: true, shot_type: 'customize' });
submits('kling-v3-elements', `${kling}v3/pro/image-to-video`, { ...start, duration: '5', generate_audio: true, elements: [...elements, { video_url: aVideo }] });
submits('kling-v3-image-bytes', `${kling}v3/standard/image-to-video`, { prompt, start_image_url: dataUri(boat, 'image/png'), duration: '5', generate_audio: true });
submits('kling-v3-priority', `${kling}v3/standard/text-to-video`, { prompt, duration: '5', aspect_ratio: '16:9', generate_audio: true }, { priority: 'low' });
submits('kling-v3-lifetime', `${kling}v3/standard/text-to-video`, { prompt, duration: '5', aspect_ratio: '16:9', generate_audio: true }, { storageSettings: { expiresIn: 3600 } });
submits('kling-v3-upload', `${kling}v3/standard/image-to-video`, { prompt, start_image_url: new File([largePicture(2_000_000)], 'input.png', { type: 'image/png' }), duration: '5', generate_audio: true });
for (const tier of ['standard', 'pro']) {
  submits(`kling-v3-turbo-${tier}-text`, `${kling}v3/turbo/${tier}/text-to-video`, { prompt, duration: '5', aspect_ratio: '16:9' });
  submits(`kling-v3-turbo-${tier}-image`, `${kling}v3/turbo/${tier}/image-to-video`, { ...picture, duration: '5' });
  submits(`kling-v3-omni-${tier}-video`, `${kling}o3/${tier}/video-to-video/reference`, { prompt, video_url: aVideo, image_urls: [anImage], duration: '5', aspect_ratio: '16:9', keep_audio: true });
  submits(`kling-v3-omni-${tier}-edit`, `${kling}o3/${tier}/video-to-video/edit`, { prompt, video_url: aVideo, keep_audio: false, elements });
  submits(`kling-v3-motion-${tier}`, `${kling}v3/${tier}/motion-control`, { prompt, image_url: anImage, video_url: aVideo, character_orientation: 'video', keep_original_sound: true, elements });
  submits(`kling-v26-motion-${tier}`, `${kling}v2.6/${tier}/motion-control`, { prompt, image_url: anImage, video_url: aVideo, character_orientation: 'image', keep_original_sound: false });
  const o1 = tier === 'standard' ? `${kling}o1/standard/` : `${kling}o1/`;
  submits(`kling-o1-${tier}-image`, `${o1}image-to-video`, { ...start, end_image_url: anotherImage, duration: '5' });
  submits(`kling-o1-${tier}-references`, `${o1}reference-to-video`, { prompt, image_urls: [anImage], elements, duration: '5', aspect_ratio: '16:9' });
  submits(`kling-o1-${tier}-video`, `${o1}video-to-video/reference`, { prompt, video_url: aVideo, duration: '5', aspect_ratio: '16:9', keep_audio: true });
  submits(`kling-o1-${tier}-edit`, `${o1}video-to-video/edit`, { prompt, video_url: aVideo, image_urls: [anImage], keep_audio: false });
  submits(`kling-v25-turbo-${tier}-image`, `${kling}v2.5-turbo/${tier}/image-to-video`, { ...picture, duration: '5', negative_prompt: 'people', cfg_scale: 1 });
  submits(`kling-avatar-${tier}`, `${kling}ai-avatar/v2/${tier}`, { ...picture, audio_url: aSound });
}

alone('kling-v3-prompt', `${kling}v3/standard/text-to-video`);
alone('kling-v3-turbo-prompt', `${kling}v3/turbo/standard/text-to-video`);
alone('kling-v3-omni-prompt', `${kling}o3/standard/text-to-video`);
alone('kling-v25-turbo-prompt', `${kling}v2.5-turbo/pro/text-to-video`);
alone('kling-v26-prompt', `${kling}v2.6/pro/text-to-video`);
submits('kling-v25-turbo-text', `${kling}v2.5-turbo/pro/text-to-video`, { prompt, duration: '10', aspect_ratio: '16:9' });
submits('kling-v25-turbo-frames', `${kling}v2.5-turbo/pro/image-to-video`, { ...picture, tail_image_url: anotherImage, duration: '5' });
submits('kling-v26-text', `${kling}v2.6/pro/text-to-video`, { prompt, duration: '10', aspect_ratio: '16:9', generate_audio: false, negative_prompt: 'people', cfg_scale: 0.7 });
submits('kling-v26-image', `${kling}v2.6/pro/image-to-video`, { ...start, end_image_url: anotherImage, duration: '5', generate_audio: true });

alone('kling-v3-image', `${kling}v3/standard/image-to-video`, start);
alone('kling-v3-omni-image', `${kling}o3/standard/image-to-video`, picture);
alone('kling-v3-omni-references', `${kling}o3/standard/reference-to-video`, { image_urls: [anImage] });
alone('kling-v3-omni-video', `${kling}o3/standard/video-to-video/reference`, { video_url: aVideo });
alone('kling-v3-omni-edit', `${kling}o3/standard/video-to-video/edit`, { video_url: aVideo });
alone('kling-v3-motion', `${kling}v3/standard/motion-control`, { image_url: anImage, video_url: aVideo, character_orientation: 'video' });
alone('kling-o1-image', `${kling}o1/standard/image-to-video`, start);
alone('kling-o1-references', `${kling}o1/standard/reference-to-video`, { image_urls: [anImage] });
alone('kling-v25-turbo-image', `${kling}v2.5-turbo/standard/image-to-video`, picture);
alone('kling-v26-image', `${kling}v2.6/pro/image-to-video`, start);

// Veo
const veo = { prompt, duration: '8s', resolution: '1080p', generate_audio: true };
for (const [name, path] of [['veo31', 'fal-ai/veo3.1'], ['veo31-fast', 'fal-ai/veo3.1/fast'], ['veo31-lite', 'fal-ai/veo3.1/lite']]) {
  alone(`${name}-image`, `${path}/image-to-video`, picture);
  alone(`${name}-frames`, `${path}/first-last-frame-to-video`, { first_frame_url: anImage, last_frame_url: anotherImage });
  alone(`${name}-prompt`, path);
  submits(`${name}-text`, path, { ...veo, aspect_ratio: '9:16', negative_prompt: 'people', seed: 7, auto_fix: false, safety_tolerance: '4' });
  submits(`${name}-image`, `${path}/image-to-video`, { ...veo, duration: '4s', resolution: '720p', generate_audio: false, image_url: anImage });
  submits(`${name}-frames`, `${path}/first-last-frame-to-video`, { ...veo, aspect_ratio: '16:9', first_frame_url: anImage, last_frame_url: anotherImage });
}

alone('veo31-references', 'fal-ai/veo3.1/reference-to-video', { image_urls: [anImage] });
submits('veo31-references', 'fal-ai/veo3.1/reference-to-video', { ...veo, aspect_ratio: '16:9', image_urls: [anImage, anotherImage] });

// Wan
const wan = { prompt, duration: '5', resolution: '720p', negative_prompt: 'people', seed: 7, enable_prompt_expansion: true, enable_safety_checker: false };
const several = { ...wan, multi_shots: true };
alone('wan25-prompt', 'fal-ai/wan-25-preview/text-to-video');
alone('wan26-prompt', 'wan/v2.6/text-to-video');
alone('wan27-prompt', 'fal-ai/wan/v2.7/text-to-video');
alone('wan25-image', 'fal-ai/wan-25-preview/image-to-video', picture);
alone('wan26-image', 'wan/v2.6/image-to-video', picture);
alone('wan26-references', 'wan/v2.6/reference-to-video', { video_urls: [aVideo] });
alone('wan26-flash-image', 'wan/v2.6/image-to-video/flash', picture);
alone('wan27-image', 'fal-ai/wan/v2.7/image-to-video', picture);
alone('wan27-references', 'fal-ai/wan/v2.7/reference-to-video', { reference_image_urls: [anImage] });
alone('wan27-edit', 'fal-ai/wan/v2.7/edit-video', { video_url: aVideo });
alone('wan30-prompt', 'alibaba/wan-3.0/text-to-video');
submits('wan26-text', 'wan/v2.6/text-to-video', { ...several, aspect_ratio: '16:9', audio_url: aSound });
submits('wan26-image', 'wan/v2.6/image-to-video', { ...several, image_url: anImage, audio_url: aSound });
submits('wan26-references', 'wan/v2.6/reference-to-video', { ...several, aspect_ratio: '1:1', video_urls: [aVideo] });
submits('wan26-flash-image', 'wan/v2.6/image-to-video/flash', { ...several, image_url: anImage, generate_audio: true });
submits('wan26-flash-references', 'wan/v2.6/reference-to-video/flash', { ...several, aspect_ratio: '16:9', image_urls: [anImage], video_urls: [aVideo], generate_audio: false });
submits('wan25-text', 'fal-ai/wan-25-preview/text-to-video', { ...wan, resolution: '480p', aspect_ratio: '16:9', audio_url: aSound });
submits('wan25-image', 'fal-ai/wan-25-preview/image-to-video', { ...wan, resolution: '480p', image_url: anImage });
const wan27 = { ...wan, duration: 5 };
const { enable_prompt_expansion: other, ...references27 } = { ...wan27, multi_shots: false };
submits('wan27-text', 'fal-ai/wan/v2.7/text-to-video', { ...wan27, aspect_ratio: '3:4', audio_url: aSound });
submits('wan27-image', 'fal-ai/wan/v2.7/image-to-video', { ...wan27, image_url: anImage, end_image_url: anotherImage });
submits('wan27-references', 'fal-ai/wan/v2.7/reference-to-video', { ...references27, aspect_ratio: '16:9', reference_image_urls: [anImage], reference_video_urls: [aVideo] });
submits('wan27-edit', 'fal-ai/wan/v2.7/edit-video', { prompt, resolution: '720p', seed: 7, enable_safety_checker: false, aspect_ratio: '16:9', video_url: aVideo, reference_image_url: anImage });
const wan30 = { prompt, duration: 5, resolution: '480p', aspect_ratio: '16:9', audio: false, seed: 7, enable_prompt_expansion: false };
submits('wan30-text', 'alibaba/wan-3.0/text-to-video', wan30);
submits('wan30-frames', 'alibaba/wan-3.0/image-to-video', { ...wan30, start_image_url: anImage, end_image_url: anotherImage });
submits('wan30-references', 'alibaba/wan-3.0/reference-to-video', { ...wan30, reference_image_urls: [anImage], reference_video_urls: [aVideo], reference_audio_urls: [aSound] });

// Seedance
const seedance = { prompt, duration: '5', resolution: '720p', aspect_ratio: '16:9', generate_audio: true, end_user_id: 'user-1' };
for (const [name, path] of [['seedance20', 'bytedance/seedance-2.0'], ['seedance20-fast', 'bytedance/seedance-2.0/fast'], ['seedance20-mini', 'bytedance/seedance-2.0/mini'], ['seedance25', 'bytedance/seedance-2.5']]) {
  alone(`${name}-prompt`, `${path}/text-to-video`);
  submits(`${name}-text`, `${path}/text-to-video`, seedance);
  const { aspect_ratio, ...shapeless } = seedance;
  submits(`${name}-frames`, `${path}/image-to-video`, { ...(name === 'seedance25' ? shapeless : seedance), image_url: anImage, end_image_url: anotherImage });
  submits(`${name}-references`, `${path}/reference-to-video`, { ...seedance, image_urls: [anImage], video_urls: [aVideo], audio_urls: [aSound] });
}

const seedance15 = { prompt, duration: '5', resolution: '1080p', aspect_ratio: '21:9', generate_audio: false, seed: 1, camera_fixed: true, enable_safety_checker: true };
alone('seedance15-image', 'fal-ai/bytedance/seedance/v1.5/pro/image-to-video', picture);
alone('seedance15-prompt', 'fal-ai/bytedance/seedance/v1.5/pro/text-to-video');
submits('seedance15-text', 'fal-ai/bytedance/seedance/v1.5/pro/text-to-video', seedance15);
submits('seedance15-frames', 'fal-ai/bytedance/seedance/v1.5/pro/image-to-video', { ...seedance15, image_url: anImage, end_image_url: anotherImage });

// LTX
const ltx = { prompt, duration: 6, resolution: '2160p', aspect_ratio: '16:9', fps: 50, generate_audio: true };
for (const [name, ending] of [['ltx23-pro', ''], ['ltx23-fast', '/fast']]) {
  alone(`${name}-prompt`, `fal-ai/ltx-2.3/text-to-video${ending}`);
  alone(`${name}-image`, `fal-ai/ltx-2.3/image-to-video${ending}`, picture);
  submits(`${name}-text`, `fal-ai/ltx-2.3/text-to-video${ending}`, ltx);
  submits(`${name}-frames`, `fal-ai/ltx-2.3/image-to-video${ending}`, { ...ltx, resolution: '1080p', fps: 25, image_url: anImage, end_image_url: anotherImage });
}

submits('ltx23-pro-audio', 'fal-ai/ltx-2.3/audio-to-video', { ...picture, audio_url: aSound, aspect_ratio: '16:9' });

await record('fal', '@fal-ai/client', ({ path }) => path.startsWith('/storage/')
  ? { upload_url: 'https://storage.example/input.png', file_url: 'https://v3.fal.media/files/input.png' }
  : { request_id: 'r', status: 'IN_QUEUE' });
