/** A link by which one signal aborts another. */
export interface Link {
  /** Ends the link: the follower is done. */
  readonly release: () => void;
  /** Keeps the link only as long as somebody holds the follower's signal, such as a response whose body is still read. */
  readonly loosen: () => void;
}

type Follower = AbortController | WeakRef<AbortSignal>;

/** All followers of one signal behind one listener: adding a listener takes time in proportion to those that are there. */
interface Hub {
  readonly add: (follower: Follower) => void;
  readonly remove: (follower: Follower) => void;
}

const noLink: Link = { release: () => {}, loosen: () => {} };

const hubs = new WeakMap<AbortSignal, Hub>();

/** Keeps a controller alive as long as its signal. */
const controllers = new WeakMap<AbortSignal, AbortController>();

/**
 * Aborts `follower` when `leader` is aborted. Used in place of `AbortSignal.any`, which in Node.js 22 leaves a trace of every
 * follower on a leader that lives long, such as the signal of a program's shutdown.
 */
export function follow(leader: AbortSignal | undefined, follower: AbortController): Link {
  if (!leader) return noLink;
  if (leader.aborted) {
    follower.abort(leader.reason);
    return noLink;
  }
  const hub = hubOf(leader);
  hub.add(follower);
  return {
    release: () => hub.remove(follower),
    loosen() {
      hub.remove(follower);
      const held = new WeakRef(follower.signal);
      controllers.set(follower.signal, follower);
      hub.add(held);
      forgotten().register(follower.signal, { hub, held }); // no closure: it would hold the follower
    },
  };
}

function hubOf(leader: AbortSignal): Hub {
  const known = hubs.get(leader);
  if (known) return known;
  const followers = new Set<Follower>();
  const abortAll = (): void => {
    for (const follower of followers) toController(follower)?.abort(leader.reason);
    followers.clear();
  };
  const hub: Hub = {
    add(follower) {
      if (followers.size === 0) leader.addEventListener('abort', abortAll, { once: true });
      followers.add(follower);
    },
    remove(follower) {
      if (followers.delete(follower) && followers.size === 0) leader.removeEventListener('abort', abortAll);
    },
  };
  hubs.set(leader, hub);
  return hub;
}

function toController(follower: Follower): AbortController | undefined {
  if (follower instanceof AbortController) return follower;
  const signal = follower.deref();
  return signal && controllers.get(signal);
}

interface LooseLink {
  readonly hub: Hub;
  readonly held: WeakRef<AbortSignal>;
}

let registry: FinalizationRegistry<LooseLink> | undefined;

/** Made at first use, since importing a helper does no work. */
function forgotten(): FinalizationRegistry<LooseLink> {
  return (registry ??= new FinalizationRegistry(({ hub, held }) => hub.remove(held)));
}
