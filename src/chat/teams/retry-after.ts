/**
 * How long Microsoft asks for patience, in whole seconds; null if it does not say. The header has seconds or a date
 * (RFC 9110, section 10.2.3).
 */
export function retryAfter(header: string | null | undefined): number | null {
  if (header == null || header.trim() === "") return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(1, Math.ceil((at - Date.now()) / 1000));
}
