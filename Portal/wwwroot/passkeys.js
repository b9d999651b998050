// Passkeys on the account pages. Forms marked data-passkey stay hidden without this script or without support.
// Such a form posts like any other once the browser's answer stands in its field "Credential".
const supported = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function"
  && typeof window.PublicKeyCredential.parseRequestOptionsFromJSON === "function";

const ceremonies = {
  create: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: (options) =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

class Refusal extends Error {}

async function loadOptions(form) {
  const token = form.elements.namedItem("__RequestVerificationToken");
  const response = await fetch(form.dataset.options, {
    method: "POST",
    body: new URLSearchParams({ [token.name]: token.value }),
  });
  if (response.status === 429) {
    throw new Refusal("That was tried too often in a short time. Try again in a few minutes.");
  }
  if (!response.ok) {
    throw new Refusal("This page is too old. Load it again.");
  }
  return response.json();
}

function explain(error) {
  if (error instanceof Refusal) {
    return error.message;
  }
  switch (error.name) {
    case "InvalidStateError":
      return "This device has a passkey for your account already.";
    case "NotAllowedError":
    case "AbortError":
      return "No passkey was used. You can try again, or go on without one.";
    case "SecurityError":
      return "Passkeys do not work at this address of the portal.";
    default:
      return "That did not work. Check your connection and try again.";
  }
}

async function submit(form) {
  const button = form.querySelector("button");
  const problem = form.querySelector("[data-passkey-problem]");
  button.disabled = true;
  problem.textContent = "";
  try {
    const credential = await ceremonies[form.dataset.passkey](await loadOptions(form));
    form.elements.namedItem("Credential").value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    problem.textContent = explain(error);
  } finally {
    button.disabled = false;
  }
}

if (supported) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(form);
    });
  }
  for (const text of document.querySelectorAll("[data-passkey-missing]")) {
    text.hidden = true;
  }
}
