import { eventTypes } from '../eventDestinations.ts';

/** What a format, or what reads it, cannot take. */
export interface Limits {
  /** The event types that it can name. */
  readonly eventTypes: readonly string[];
  /** Whether a text can stand in it and means itself. */
  readonly takes: (text: string) => boolean;
  /** Whether a text can be a CloudWatch dimension's default. */
  readonly takesDefault: (text: string) => boolean;
}

/** What goes through the API itself takes the API's event types and, where the format has quotes for it, any text. */
export function apiLimits(takes: (text: string) => boolean = () => true): Limits {
  return { eventTypes, takes, takesDefault: takes };
}
