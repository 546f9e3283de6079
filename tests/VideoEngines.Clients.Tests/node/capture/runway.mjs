// Runway's API by Runway's own SDK. Every member of every body is one that its request types have for the model.
import { aSound, aVideo, anImage, anotherImage, boat, captures, dataUri, key, largePicture, prompt as promptText, record } from '../lib/record.mjs';
import { declarations, objects } from '../lib/types.mjs';
import assert from 'node:assert/strict';
import RunwayML, { toFile } from '@runwayml/sdk';

const client = new RunwayML({ apiKey: key, maxRetries: 0 });
const resources = { textToVideo: 'text-to-video', imageToVideo: 'image-to-video', videoToVideo: 'video-to-video', characterPerformance: 'character-performance' };

function create(resource, body) {
  const types = [...objects(declarations('@runwayml/sdk', `resources/${resources[resource]}.d.ts`))].filter(({ members }) => members.model?.literals.includes(body.model));
  assert.equal(types.length, 1, `${resource} ${body.model}`);
  for (const [name, value] of Object.entries(body)) {
    const member = types[0].members[name];
    assert.ok(member, `${resource} ${body.model} has no ${name}`);
    if (member.literals.length > 0 && !member.type.includes('number |')) assert.ok(member.literals.includes(value), `${name} ${value}`);
  }

  return client[resource].create(body);
}

const text = body => () => create('textToVideo', { promptText, ...body });
const image = body => () => create('imageToVideo', { promptText, promptImage: anImage, ...body });
const video = body => () => create('videoToVideo', { promptText, ...body });
const frames = [{ position: 'first', uri: anImage }, { position: 'last', uri: anotherImage }];

captures('gen45-text', text({ model: 'gen4.5', ratio: '1280:720', duration: 5, seed: 7, contentModeration: { publicFigureThreshold: 'low' } }));
captures('gen45-image-address', image({ model: 'gen4.5', ratio: '1104:832', duration: 2 }));
captures('gen45-image-bytes', image({ model: 'gen4.5', ratio: '1280:720', duration: 10, promptImage: dataUri(boat, 'image/png') }));
captures('gen45-image-upload', async () => {
  const { uri } = await client.uploads.createEphemeral({ file: await toFile(largePicture(5_000_000), 'input-1.png', { type: 'image/png' }) });
  await create('imageToVideo', { model: 'gen4.5', promptText, promptImage: uri, ratio: '1280:720', duration: 5 });
});
captures('gen4-turbo-image', () => create('imageToVideo', { model: 'gen4_turbo', promptImage: anImage, ratio: '1584:672', duration: 5 }));
captures('gen4-turbo-image-text', image({ model: 'gen4_turbo', ratio: '960:960', duration: 10, seed: 1, contentModeration: { publicFigureThreshold: 'auto' } }));
captures('act-two-image', () => create('characterPerformance', {
  model: 'act_two', character: { type: 'image', uri: anImage }, reference: { type: 'video', uri: aVideo }, ratio: '1280:720', bodyControl: true, expressionIntensity: 3, seed: 5,
  contentModeration: { publicFigureThreshold: 'low' },
}));
captures('act-two-video', () => create('characterPerformance', { model: 'act_two', character: { type: 'video', uri: aVideo }, reference: { type: 'video', uri: aVideo }, ratio: '720:1280' }));
captures('aleph2', video({ model: 'aleph2', videoUri: aVideo, targetAspectRatio: '21:9', seed: 3 }));
captures('aleph2-keyframes', video({
  model: 'aleph2', videoUri: aVideo, keyframes: [{ seconds: 1, uri: anImage, range: { start_seconds: 0, end_seconds: 2 } }, { at: 0.5, uri: anotherImage, range: { start_seconds: 2, end_seconds: 4 } }],
}));

for (const [name, model] of [['seedance20', 'seedance2'], ['seedance20-fast', 'seedance2_fast'], ['seedance20-mini', 'seedance2_mini'], ['seedance25', 'seedance2_5']]) {
  captures(`${name}-prompt-alone`, text({ model }));
  captures(`${name}-text`, text({ model, ratio: '1280:720', duration: 5, audio: true, seed: 7 }));
  captures(`${name}-image`, image({ model, ratio: '1280:720', duration: 5, audio: false }));
  captures(`${name}-frames`, image({ model, promptImage: frames, ratio: '720:1280', duration: 5, audio: true }));
  captures(`${name}-references`, text({
    model, ratio: '1280:720', duration: 5, audio: true, references: [{ uri: anImage }, { uri: dataUri(boat, 'image/png') }], referenceVideos: [{ type: 'video', uri: aVideo }],
    referenceAudio: [{ type: 'audio', uri: aSound }],
  }));
  captures(`${name}-video`, video({ model, promptVideo: aVideo, ratio: '1280:720', duration: 5, audio: true }));
}

for (const [name, model] of [['veo31', 'veo3.1'], ['veo31-fast', 'veo3.1_fast']]) {
  captures(`${name}-text`, text({ model, ratio: '1920:1080', duration: 8, audio: true, negativePrompt: 'people', seed: 7 }));
  captures(`${name}-image`, image({ model, ratio: '720:1280', duration: 4, audio: false }));
  captures(`${name}-frames`, image({ model, promptImage: frames, ratio: '1280:720', duration: 6, audio: true }));
}

await record('runway', '@runwayml/sdk', ({ path }) => path === '/v1/uploads'
  ? { uploadUrl: 'https://storage.example/uploads', fields: { key: 'uploads/1', policy: 'cG9saWN5' }, runwayUri: 'runway://upload-1' }
  : { id: '17f20503-6c24-4c16-946b-35dbbce2af2f', estimatedCost: { credits: 1 } });
