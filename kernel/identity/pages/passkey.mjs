// Runs on the pages for passkeys and nowhere else: asks the browser for a passkey, puts its answer into the form, and
// sends the form. It fetches nothing.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const withId = (credential) => ({ ...credential, id: bytes(credential.id) });

const ask = {
  get: async (options) => {
    const { id, type, response } = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge) },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return {
      id,
      type,
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: text(userHandle ?? new ArrayBuffer(0)),
      },
    };
  },
  create: async (options) => {
    const { id, type, response } = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: withId(options.user),
        excludeCredentials: (options.excludeCredentials ?? []).map(withId),
      },
    });
    return {
      id,
      type,
      response: {
        clientDataJSON: text(response.clientDataJSON),
        attestationObject: text(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    };
  },
};

/** Which of the page's sentences fits what the browser said. */
const problemOf = (error) =>
  ({ InvalidStateError: 'known', NotSupportedError: 'unable', SecurityError: 'unable' })[error?.name] ??
  'none';

const form = document.querySelector('form[data-passkey]');
const problems = [...document.querySelectorAll('[data-problem]')];
const show = (name) => {
  for (const problem of problems) problem.hidden = problem.dataset.problem !== name;
  problems.find((problem) => problem.dataset.problem === name)?.focus();
};

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  show('');
  // Without a name the server says so, before anybody looks for a finger.
  if (form.elements.namedItem('name')?.value.trim() === '') return form.submit();
  if (navigator.credentials === undefined || window.PublicKeyCredential === undefined) return show('unable');
  try {
    const answer = await ask[form.dataset.passkey](JSON.parse(form.dataset.options));
    form.elements.namedItem('answer').value = JSON.stringify(answer);
    form.submit();
  } catch (error) {
    show(problemOf(error));
  }
});
