import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { StaffChoiceFragment } from '../generated/graphql.ts';
import { Icon } from '../ui/icon.tsx';
import { isStaffId } from './explanation-choice.ts';

interface Props {
  /** Those who work for the household, as the page of the household shows them. */
  readonly staff: readonly StaffChoiceFragment[];
  /** The hub's id of who is chosen. */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Chooses a member of staff by typing a name; or, where they do not work for the household, by the hub's id of them. */
export function StaffField({ staff, chosen, onChoose }: Props) {
  const known = staff.find(({ id }) => id === chosen);
  const [typed, setTyped] = useState(known?.name ?? chosen ?? '');
  const unknown = typed !== '' && typed !== known?.name && typed !== chosen;
  return (
    <ComboBox
      className="ep-staff"
      defaultItems={staff}
      inputValue={typed}
      selectedKey={known?.id ?? null}
      allowsCustomValue
      menuTrigger="focus"
      onInputChange={(text) => {
        setTyped(text);
        if (isStaffId(text.trim())) onChoose(text.trim());
      }}
      onSelectionChange={(key) => {
        const one = staff.find(({ id }) => id === key);
        if (!one) return;
        setTyped(one.name);
        onChoose(one.id);
      }}
    >
      <Label className="ep-staff__label">Wie</Label>
      <div className="ep-staff__row">
        <Input
          className="utrecht-textbox utrecht-textbox--html-input ep-staff__input"
          autoComplete="off"
          spellCheck={false}
        />
        <Button className="ep-staff__button">
          <Icon name="chevron" />
        </Button>
      </div>
      <Text slot="description" className="ep-field__hint">
        {unknown && !staff.some(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
          ? 'Niemand met deze naam werkt voor dit huishouden. Vul anders het kenmerk van de medewerker in (sta_…).'
          : 'Typ een naam, of het kenmerk van de medewerker (sta_…).'}
      </Text>
      <Popover className="ep-popover ep-staff__popover" placement="bottom start">
        <ListBox<StaffChoiceFragment> className="ep-staff__list">
          {({ id, name, jobTitle, organisation }) => (
            <ListBoxItem id={id} textValue={name} className="ep-staff__option">
              <strong>{name}</strong>
              <span>
                {jobTitle}, {organisation.name}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
