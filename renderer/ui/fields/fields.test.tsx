import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ChoiceField, YesNoField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { LinesField } from './lines-field.tsx';
import { ReferenceField } from './reference-field.tsx';
import { TextField } from './text-field.tsx';
import { DurationField, NumberField } from './typed-field.tsx';

/** Keeps what is saved, as the desk would. */
function Kept<V>({
  start,
  save,
  field: Field,
}: {
  start: V;
  save: (value: V) => Promise<void>;
  field: (props: FieldProps<V>) => React.ReactNode;
}) {
  const [value, setValue] = useState(start);
  const keep = async (next: V) => {
    await save(next);
    setValue(next);
  };
  return <Field label="RTO" value={value} onSave={keep} />;
}

beforeEach(() => void fakeDesk());

const stores = () => vi.fn(async () => {});

describe('a field in place', () => {
  it('stores when it is left, says so, and shows what is stored', async () => {
    const save = stores();
    const { user } = renderPage(
      <Kept start="old" save={save} field={(p) => <TextField {...p} required />} />,
    );
    const input = screen.getByLabelText('RTO');
    await user.clear(input);
    await user.type(input, '  new   name ');
    expect(save).not.toHaveBeenCalled();
    await user.tab();
    expect(save).toHaveBeenCalledWith('new name');
    await waitFor(() => expect(screen.getByTestId('announcer').textContent).toContain('RTO saved'));
    expect(input).toHaveProperty('value', 'new name');
  });

  it('does not store what has not changed', async () => {
    const save = stores();
    const { user } = renderPage(<Kept start="same" save={save} field={TextField} />);
    await user.type(screen.getByLabelText('RTO'), ' ');
    await user.tab();
    expect(save).not.toHaveBeenCalled();
  });

  it('puts back what is stored with Esc', async () => {
    const save = stores();
    const { user } = renderPage(<Kept start="old" save={save} field={TextField} />);
    const input = screen.getByLabelText('RTO');
    await user.type(input, 'er');
    await user.keyboard('{Escape}');
    expect(input).toHaveProperty('value', 'old');
    await user.tab();
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps what was typed, and tells why it was refused, at the field', async () => {
    const save = vi.fn(async () => {
      throw failure('duplicate', { field: 'code' });
    });
    const { user } = renderPage(<Kept start="F01" save={save} field={TextField} />);
    const input = screen.getByLabelText('RTO');
    await user.clear(input);
    await user.type(input, 'F02{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Another one has this already');
    expect(input).toHaveProperty('value', 'F02');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain(alert.id);
  });

  it('names the problem of the field that the desk found', async () => {
    const problems = [{ path: ['patch', 'leaveUntil'], code: 'ends_before_start', message: '' }];
    const save = vi.fn(async () => {
      throw failure('invalid_input', { problems });
    });
    const { user } = renderPage(<Kept start="a" save={save} field={TextField} />);
    await user.type(screen.getByLabelText('RTO'), 'b{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('The end is before the start.');
  });

  it('refuses an empty required field and one that is too long before it asks the desk', async () => {
    const save = stores();
    const { user } = renderPage(
      <Kept start="a" save={save} field={(p) => <TextField {...p} required maxLength={5} />} />,
    );
    const input = screen.getByLabelText('RTO');
    await user.clear(input);
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe('Fill this in.');
    await user.type(input, 'abcdef{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('6 characters; 5 fit');
    expect(save).not.toHaveBeenCalled();
  });

  it('marks text that is being typed, so that undo stays in the field', async () => {
    const { user } = renderPage(<Kept start="a" save={stores()} field={TextField} />);
    const input = screen.getByLabelText('RTO');
    expect(input.dataset.editing).toBe('false');
    await user.type(input, 'b');
    expect(input.dataset.editing).toBe('true');
  });
});

describe('a duration', () => {
  it('is typed as people say it and shown in words', async () => {
    const save = vi.fn(async (_: number | null) => {});
    const { user } = renderPage(<Kept<number | null> start={240} save={save} field={DurationField} />);
    const input = screen.getByLabelText('RTO');
    expect(input).toHaveProperty('value', '4 hours');
    await user.clear(input);
    await user.type(input, '1h30');
    expect(screen.getByText('= 90 minutes')).toBeTruthy();
    await user.tab();
    expect(save).toHaveBeenCalledWith(90);
  });

  it('is read back from its own words in French', async () => {
    const save = vi.fn(async (_: number | null) => {});
    const { user } = renderPage(<Kept<number | null> start={4320} save={save} field={DurationField} />, {
      language: 'fr',
    });
    const input = screen.getByLabelText('RTO');
    expect(input).toHaveProperty('value', '3 jours');
    await user.clear(input);
    await user.type(input, 'bientôt{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Écrivez une durée');
    await user.clear(input);
    await user.tab();
    expect(save).toHaveBeenCalledWith(null);
  });
});

describe('a number', () => {
  it.each([
    ['en', '1,200', 1200],
    ['fr', '1 200', 1200],
  ] as const)('is typed with the signs of %s', async (language, typed, value) => {
    const save = vi.fn(async (_: number | null) => {});
    const { user } = renderPage(
      <Kept<number | null> start={null} save={save} field={(p) => <NumberField {...p} max={5000} />} />,
      { language },
    );
    await user.type(screen.getByLabelText('RTO'), `${typed}{Enter}`);
    expect(save).toHaveBeenCalledWith(value);
  });

  it('takes a decimal comma or point where it need not be whole, and refuses what is out of range', async () => {
    const save = vi.fn(async (_: number | null) => {});
    const { user } = renderPage(
      <Kept<number | null>
        start={null}
        save={save}
        field={(p) => <NumberField {...p} max={168} whole={false} />}
      />,
    );
    const input = screen.getByLabelText('RTO');
    await user.type(input, '36,5{Enter}');
    expect(save).toHaveBeenCalledWith(36.5);
    await user.clear(input);
    await user.type(input, '200{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('Write a number from 0 to 168.');
  });
});

describe('a date', () => {
  it('asks when day and month could be either', async () => {
    const save = vi.fn(async (_: string | null) => {});
    const { user } = renderPage(<Kept<string | null> start={null} save={save} field={DateField} />);
    const input = screen.getByLabelText('RTO');
    await user.type(input, '03/11/2026{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Day or month first?');
    await user.clear(input);
    await user.type(input, '22 nov 2026{Enter}');
    expect(save).toHaveBeenCalledWith('2026-11-22');
    await waitFor(() => expect(input).toHaveProperty('value', 'Nov 22, 2026'));
  });
});

describe('lines', () => {
  it('drop bullets and empty lines', async () => {
    const save = vi.fn(async (_: string[]) => {});
    const { user } = renderPage(<Kept start={['One']} save={save} field={LinesField} />);
    await user.type(screen.getByLabelText('RTO'), '{Enter}- Two{Enter}{Enter}• Three');
    await user.tab();
    expect(save).toHaveBeenCalledWith(['One', 'Two', 'Three']);
  });
});

describe('a choice', () => {
  const choices = [
    { value: 'alert', label: 'Alert' },
    { value: 'respond', label: 'Respond' },
  ];

  it('is stored when it is picked, and put back when that is refused', async () => {
    const save = vi.fn(async () => {
      throw failure('changed_since');
    });
    const { user } = renderPage(
      <Kept<string | null>
        start="alert"
        save={save}
        field={(p) => <ChoiceField {...p} choices={choices} />}
      />,
    );
    await user.click(screen.getByRole('combobox', { name: 'RTO' }));
    await user.click(await screen.findByRole('option', { name: 'Respond' }));
    expect(save).toHaveBeenCalledWith('respond');
    await screen.findByRole('alert');
    expect(screen.getByRole('combobox', { name: 'RTO' })).toHaveProperty('value', 'Alert');
  });

  it('of yes or no is stored at once', async () => {
    const save = vi.fn(async (_: boolean) => {});
    const { user } = renderPage(<Kept start={false} save={save} field={YesNoField} />);
    await user.click(screen.getByRole('switch'));
    expect(save).toHaveBeenCalledWith(true);
  });
});

describe('a reference', () => {
  it('is found by a few letters and stored by its id', async () => {
    const [first, second] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
    fakeDesk({
      'records.options': () => [
        { id: first, code: 'PAY', nameEn: 'Payroll lead', nameFr: 'Responsable de la paie' },
        { id: second, code: 'IL', nameEn: 'Incident lead', nameFr: 'Responsable de l’intervention' },
      ],
    });
    const save = vi.fn(async (_: string | null) => {});
    const { user } = renderPage(
      <Kept<string | null> start={null} save={save} field={(p) => <ReferenceField {...p} kind="role" />} />,
    );
    const box = screen.getByRole('combobox', { name: 'RTO' });
    await user.type(box, 'inc');
    await user.click(await screen.findByRole('option', { name: 'IL Incident lead' }));
    expect(save).toHaveBeenCalledWith(second);
  });
});
