import { randomInt } from "node:crypto";
import { expect, it } from "vitest";
import { isTooCommon } from "./common-passwords";
import { oneTimePassword } from "./password";

const person = { name: "Ana María López", email: "alopez@redaccion.example" };

it.each([
  "password1234", "Password123456!", "P@ssw0rd2026", "passwordpassword", "contraseña2026", "Contrasena12345", "123456789012", "1234567890qwerty", "qwertyuiop123", "qwertyuiopasdfgh",
  "1qaz2wsx3edc", "abcdefghijkl", "iloveyou1234", "ILoveYouForever", "tequiero2026", "letmein12345", "welcome12345", "Bienvenido2026", "football2026!", "cruzazul12345", "superman1234", "michaeljordan",
  "correcthorsebatterystaple", "changeme-changeme", "administrator1", "987654321987", "q1w2e3r4t5y6", "12.11.1985-12.11.1985", "secret-secret", "summer2026summer", "Guadalupe1985!",
])("what leaked passwords are made of is refused, however it is written: %s", (password) => expect(isTooCommon(password, person)).toBe(true));

it.each([
  "followthrough1", "Followthrough2026!", "USMexico-2026", "estadosunidosmexico", "compromisos-2026", "Commitments2026!", "redaccion-editor-1", "fentanyl-fentanilo", "MigrationMigracion", "tracker-tracker-12",
  "ana-maria-lopez", "AnaLopez1985!", "alopez@redaccion.example",
])("words of this place carry no password, in either language: %s", (password) => expect(isTooCommon(password, person)).toBe(true));

it.each([
  "4821-7390-5566-0914", "7#2&9!4%8@5*", "a few unrelated words", "another unrelated sentence", "rio verde camina despacio", "gk7-vphq2-ytmx", "The seventh kettle hums at noon", "mexico kettle hums quietly", "murciélago azul bajo la lluvia",
])("what is left suffices: %s", (password) => expect(isTooCommon(password, person)).toBe(false));

it("what a generator of passwords makes is never refused, whatever signs it is given", () => {
  for (const signs of ["0123456789", "abcdefghijklmnopqrstuvwxyz", "0123456789abcdef", "!#$%&()*+,-./:;<=>?@[]^_{|}~", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&"]) {
    for (let round = 0; round < 400; round += 1) {
      const made = Array.from({ length: 20 }, () => signs[randomInt(signs.length)]).join("");
      expect(isTooCommon(made, person), made).toBe(false);
    }
  }
});

it.each(["1q2w3e4r5t6y", "chickenwing101", "mailcreated5240"])("the list of what is guessed first is part of it: %s", (password) => expect(isTooCommon(password, person)).toBe(true));

it("what the product makes itself is never refused", () => {
  for (let round = 0; round < 200; round += 1) expect(isTooCommon(oneTimePassword(), person)).toBe(false);
});

it("the longest that a form takes costs next to nothing", () => {
  const before = performance.now();
  for (const text of ["qwertyuiop".repeat(20), "a1".repeat(100), "zxcvbnm,./ ".repeat(18), "\uFDFA".repeat(200)]) isTooCommon(text, person);
  // Milliseconds on any machine; a bound that only a square of the length would break.
  expect(performance.now() - before).toBeLessThan(500);
});
