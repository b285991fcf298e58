import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './choice.css';

interface Option<T extends string> {
  /** Undefined for what stands when nothing is chosen. */
  readonly value: T | undefined;
  readonly label: string;
}

interface Props<T extends string> {
  /** What is chosen, for who hears the buttons. */
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

const none = '';

/** One of a few ways to look at the same thing; the arrow keys go from one to the next. */
export function Choice<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <ToggleButtonGroup
      className="ep-choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value ?? none]}
      onSelectionChange={(keys) => {
        const [key = none] = keys;
        onChange(options.find((option) => (option.value ?? none) === key)?.value);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.value ?? none} id={option.value ?? none} className="ep-choice__option">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
