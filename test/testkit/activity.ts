/** The URI of a processing activity by its short name. */
export function activityId(name: string): string {
  return `https://eenplan.example/verwerkingsactiviteit/${name}`;
}
