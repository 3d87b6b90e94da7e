import type { Pack } from '../../data/pack/schema';
import { SettingError } from '../boot/setting-error';
import type { IdentityProvider } from './provider-settings';

/** @throws {SettingError} where a group would plan for an actor that the municipality does not have */
export function checkGrants(provider: IdentityProvider, pack: Pack): void {
  const known = pack.actors.actors.map(({ actor }) => actor);
  for (const { group, actors } of provider.grants) {
    const unknown = actors?.find((actor) => !known.includes(actor));
    if (unknown !== undefined)
      throw new SettingError(
        `OIDC_ROLE_MAP: ”${group}”: aktören ”${unknown}” finns inte, ange några av / there is no actor ”${unknown}”, give any of ${known.join(', ')}`,
      );
  }
}
