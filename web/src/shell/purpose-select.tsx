import { Button, Header, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useActor, usePurpose } from '../shared/actor.ts';
import { Icon } from '../ui/icon.tsx';
import './purpose-select.css';

/** Shows for what the page is used, and changes it in one click. */
export function PurposeSelect() {
  const { processingActivities } = useActor();
  const { purpose, choose } = usePurpose();
  if (!purpose) return null;
  return (
    <Select
      className="ep-purpose"
      value={purpose.id}
      onChange={(key) => {
        if (typeof key === 'string') choose(key);
      }}
    >
      <Label className="ep-purpose__label">Doel</Label>
      <Button className="ep-purpose__button">
        <SelectValue className="ep-purpose__value">{purpose.label}</SelectValue>
        <Icon name="chevron" />
      </Button>
      <Popover className="ep-popover ep-purpose__popover" placement="bottom end">
        <Header className="ep-purpose__header">Waarvoor hebt u gegevens nodig?</Header>
        <ListBox className="ep-purpose__list" items={processingActivities}>
          {(activity) => (
            <ListBoxItem className="ep-purpose__option" id={activity.id} textValue={activity.label}>
              <strong>{activity.label}</strong>
              <span className="ep-purpose__option-purpose">{activity.purpose}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
