// The bridge of the loopback shell, run by the browser before the screens: calls over fetch, changes over an event stream.
// It is no part of the packaged program and imports nothing.

(() => {
  const listeners = new Set<() => void>();
  const events = new EventSource('/events');
  events.addEventListener('changed', () => {
    for (const listener of listeners) listener();
  });

  const bridge = {
    shell: 'loopback',
    call: async (name: string, input: unknown): Promise<unknown> => {
      try {
        const response = await fetch('/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
        });
        if (response.ok) return await response.json();
        return { ok: false, fault: { code: 'internal', reason: `HTTP ${response.status}` } };
      } catch (error) {
        return {
          ok: false,
          fault: { code: 'internal', reason: error instanceof Error ? error.message : String(error) },
        };
      }
    },
    onChanged: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(window, 'bridge', { value: bridge, writable: false });
})();
