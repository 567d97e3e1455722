// Reads the forecast of a request to leave.
import { amountOf, countOf, type Fields, fieldsOf, itemOf, maybe } from './parse';

const caseOf = (item: Fields, name: string) => {
  const fields = fieldsOf(item[name]);
  return {
    // The first window by whose end the money is there; none within the time that was looked at.
    windowEnd: maybe(countOf, fields, 'window_end'),
    // What is missing otherwise.
    missing: amountOf(fields, 'missing'),
  };
};

export const forecastOf = itemOf((item) => ({
  need: amountOf(item, 'need'),
  idle: amountOf(item, 'idle'),
  earliest: countOf(item, 'earliest'),
  asAgreed: caseOf(item, 'as_agreed'),
  late: caseOf(item, 'late'),
  noPayment: caseOf(item, 'no_payment'),
}));

export type Forecast = ReturnType<typeof forecastOf>;
