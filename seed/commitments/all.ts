import type { CommitmentDraft } from "../../domain/commitment";
import { economySecurityClimate2021 } from "./2021-economy-security-climate";
import { migration2021 } from "./2021-migration";
import { pandemic } from "./2021-pandemic";
import { vaccines } from "./2021-vaccines";
import { agenda2022 } from "./2022-agenda";
import { economy2022 } from "./2022-economy";
import { labor } from "./2022-labor";
import { migration2022 } from "./2022-migration";
import { security } from "./2022-security";
import { summit } from "./2022-summit";
import { visit } from "./2022-visit";
import { demands2024 } from "./2024-demands";
import { response2024 } from "./2024-response";

/** In the order in which they are loaded: a record stands after those that it refers to. */
export const commitments: CommitmentDraft[] = [
  ...pandemic, ...vaccines, ...migration2021, ...economySecurityClimate2021,
  ...summit, ...visit, ...security, ...migration2022, ...labor, ...economy2022, ...agenda2022,
  ...demands2024, ...response2024,
];
