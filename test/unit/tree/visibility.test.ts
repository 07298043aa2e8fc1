import { beforeEach, describe, expect, it } from 'vitest';
import { profileNode, regionNode } from '../../../src/tree/nodes.ts';
import { createVisibility, type Visibility } from '../../../src/tree/visibility.ts';
import { profile } from './fakes.ts';

const prod = profileNode(profile('prod'), false);
const ireland = regionNode('prod', 'eu-west-1');
const virginia = regionNode('prod', 'us-east-1');

let events: string[];
let visibility: Visibility;

beforeEach(() => {
  events = [];
  visibility = createVisibility({
    entered: ({ region }, byHand) => events.push(`${region} entered${byHand ? ' by hand' : ''}`),
    left: ({ region }) => events.push(`${region} left`),
    doubted: () => events.push('doubted'),
  });
});

function expandBoth(): void {
  visibility.setShown(true);
  for (const node of [prod, ireland, virginia]) visibility.expand(node);
  events.length = 0;
}

describe('a region', () => {
  it('is in sight when it and its profile are expanded and the view is shown', () => {
    visibility.setShown(true);
    visibility.expand(prod);
    expect(events).toEqual([]);
    expect(visibility.isInSight(ireland)).toBe(false);
    visibility.expand(ireland);
    expect(visibility.isInSight(ireland)).toBe(true);
    expect(events).toEqual(['eu-west-1 entered by hand']);
    expect(visibility.regions()).toEqual([{ profile: 'prod', region: 'eu-west-1' }]);
  });

  it('keeps its place while another profile’s come and go', () => {
    expandBoth();
    const dev = profileNode(profile('dev'), false);
    for (const node of [dev, regionNode('dev', 'eu-west-1')]) visibility.expand(node);
    visibility.collapse(dev);
    expect(events).toEqual(['eu-west-1 entered by hand', 'eu-west-1 left']);
    expect(visibility.regions()).toEqual([
      { profile: 'prod', region: 'eu-west-1' },
      { profile: 'prod', region: 'us-east-1' },
    ]);
  });

  it('is out of sight when it is collapsed', () => {
    expandBoth();
    visibility.collapse(ireland);
    expect(events).toEqual(['eu-west-1 left']);
    expect(visibility.isInSight(ireland)).toBe(false);
  });

  it('goes and comes with its profile', () => {
    expandBoth();
    visibility.collapse(prod);
    expect(events).toEqual(['eu-west-1 left', 'us-east-1 left']);
    events.length = 0;
    visibility.expand(prod);
    expect(events).toEqual(['eu-west-1 entered by hand', 'us-east-1 entered by hand']);
  });

  it('goes and comes with the view, which is nobody’s hand', () => {
    expandBoth();
    visibility.setShown(false);
    visibility.setShown(true);
    expect(events).toEqual(['eu-west-1 left', 'us-east-1 left', 'eu-west-1 entered', 'us-east-1 entered']);
  });

  it('is out of sight after a Collapse All, which shows when something expands that was expanded', () => {
    expandBoth();
    visibility.expand(prod);
    expect(events).toEqual(['eu-west-1 left', 'us-east-1 left', 'doubted']);
    visibility.expand(ireland);
    expect(visibility.regions()).toEqual([{ profile: 'prod', region: 'eu-west-1' }]);
  });

  it('is in sight again after a doubt, where VS Code asks for what is below it', () => {
    expandBoth();
    visibility.expand(ireland);
    expect(events).toEqual(['eu-west-1 left', 'us-east-1 left', 'doubted']);
    for (const node of [prod, ireland, virginia]) visibility.asked(node);
    expect(visibility.regions().map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1']);
  });

  it('is in sight when VS Code asks for what is below it, whether or not it tells that it expands', () => {
    visibility.setShown(true);
    for (const node of [prod, ireland]) visibility.asked(node);
    expect(events).toEqual(['eu-west-1 entered by hand']);
    visibility.expand(ireland);
    visibility.asked(ireland);
    expect(events).toEqual(['eu-west-1 entered by hand']);
  });
});
