import type { EnvironmentKind } from '../../../data/terms/environment';
/** What is mapped: tiles, names, addresses. */
export interface GroundQuestions {
  'ground-in-tile': {
    parameters: {
      zoom: number;
      layers: readonly string[];
      west: number;
      south: number;
      east: number;
      north: number;
      /** degrees of longitude under which an area is left out */
      least_span: number;
    };
    row: {
      layer: string;
      class: string | null;
      name: string | null;
      number: string | null;
      lit: boolean | null;
      is_tunnel: boolean;
      is_bridge: boolean;
      is_synthetic: boolean;
      /** well-known binary as base64 */
      wkb: string;
    };
  };
  'ground-environment': {
    parameters: Record<string, never>;
    row: { kind: EnvironmentKind; lit: boolean | null; lng: number; lat: number };
  };
  'ground-names': {
    parameters: Record<string, never>;
    row: Record<'west' | 'south' | 'east' | 'north' | 'lng' | 'lat', number> & {
      layer: string;
      class: string;
      name: string;
    };
  };
  'ground-addresses': {
    parameters: { street: string };
    row: { number: string; lng: number; lat: number };
  };
  'ground-near': {
    parameters: Record<'west' | 'south' | 'east' | 'north', number>;
    row: { layer: string; class: string | null; name: string; number: string | null; wkb: string };
  };
}
