// The bridge of the loopback shell, run by the browser before the screens: calls over fetch, changes over an event stream.
// It is no part of the packaged program and imports nothing.

const KEEPALIVE_LIMIT = 20_000;

(() => {
  const listeners = new Set<() => void>();
  const events = new EventSource('/events');
  events.addEventListener('changed', () => {
    for (const listener of listeners) listener();
  });

  const bridge = {
    shell: 'loopback',
    call: async (name: string, input: unknown): Promise<unknown> => {
      const body = JSON.stringify({ name, input });
      try {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          // A text kept while the page is left still arrives; browsers allow 64 KB for that.
          keepalive: body.length < KEEPALIVE_LIMIT,
        });
        if (response.ok) return await response.json();
        return { ok: false, fault: { code: 'internal', reason: `HTTP ${response.status}` } };
      } catch {
        return { ok: false, fault: { code: 'program-gone' } };
      }
    },
    onChanged: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(window, 'bridge', { value: bridge, writable: false });
})();
