/** The words of an API's name in lower case: `CreateConfigurationSet` is create, configuration, set. No such name holds a run of capitals. */
export function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase());
}
