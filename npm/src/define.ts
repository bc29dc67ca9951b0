// Registers every element under its name. When another copy has done so, that one serves: `src` says the host.
import * as elements from './element.js';

export * from './element.js';

const names = {
  signup: elements.PorchlightSignup,
  welcome: elements.PorchlightWelcome,
  faq: elements.PorchlightFaq,
  poll: elements.PorchlightPoll,
  proposal: elements.PorchlightProposal,
  'starter-pack': elements.PorchlightStarterPack,
};

for (const [name, element] of Object.entries(names))
  if (!customElements.get('porchlight-' + name)) customElements.define('porchlight-' + name, element);
