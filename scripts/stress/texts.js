// What the scenarios are, and the governed values by which they are played.

export const TEXTS = {
  calm: 'No shock. The book runs off, two savers leave in each window, rents move as in the data. The other scenarios are measured against it.',
  prices: 'The price of every GPU falls in equal steps by half within 30 days, and stays there. Rents do not fall. Six in ten borrowers have the money for a margin call.',
  rents: 'The rent of every GPU falls in equal steps by 60 % within 18 months. Borrowers and lessees pay up to a point, each up to its own; then they stop.',
  defaults: 'Three loans in ten are not paid from the first day of the shock on, and their lessees pay no rent. Buyers pay up to 65 % of what the machines are worth.',
  late: 'The same defaults. No buyer bids for a machine within 90 days of its seizure.',
  exit: 'All savers ask for all of their shares on the same day. Loans run on and are paid.',
  custodian: 'One of three custodians stops paying: it holds a third of the bills, a fifth of the reserve. Attestors report it on the same day, and governance writes its bills off three days later.',
  feeds: 'No appraiser feeds a price for 30 days. Nothing else happens.',
  halt: 'The chain makes no block for ten days. What fell due in them is paid in the first block after.',
  all: 'All of the above, from the same day on.',
};

export const PARAMETERS = [
  ['Preset', '`local`, with the default values of each pallet, which are those of a live chain'],
  ['Loan to value at entry; maintenance', 'H100 and H200 70 %, A100 and L40S 60 %; 80 %'],
  ['Least projected coverage; least first loss', '1.20; 10 %'],
  ['Impairment by time past due', '10 % from 30 days, 40 % from 60, 100 % from 90'],
  ['Haircuts of values by age of the price', '80 % count, 60 % from 7 days, 40 % from 30'],
  ['Valuation; longest wait for prices; margin period; cure period', '1 day; 12 hours; 2 days; 14 days'],
  ['Notice after a standstill', '2 days'],
  ['Sale of seized units', 'from 100 % to 40 % of the value in 20 steps of 6 hours; 24 hours from the first bid; unsold lots again after 14 days; fee 2 %; costs 1,000'],
  ['Vault', 'windows of 30 days, a wait of 7 days, buffer 2 %, fee 10 %, smoothing 65 days'],
  ['Reserve', 'supply cap 100 million, cash of 10 % at least, 40 % at one custodian at most, 3 attestors, bills in default after 7 days'],
  ['Prices', 'three appraisers; a value stands for 24 hours; a jump beyond 25 % takes 3 rounds'],
];
