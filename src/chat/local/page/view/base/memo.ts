import { Component, type ComponentClass, type FunctionComponent, h } from "preact";

/** A component that draws itself again only if one of its properties is another value than before. */
export function memo<P extends object>(inner: FunctionComponent<P>): ComponentClass<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof P>;
      return [...keys].some((key) => next[key] !== this.props[key]);
    }

    override render() {
      return h(inner, this.props as P);
    }
  };
}
