// The same sieve with plain JavaScript arrays.

function sieve(limit) {
  const isPrime = new Array(limit + 1).fill(true);
  isPrime[0] = isPrime[1] = false;
  for (let n = 2; n * n <= limit; n++) {
    if (isPrime[n]) {
      for (let multiple = n * n; multiple <= limit; multiple += n) isPrime[multiple] = false;
    }
  }
  return isPrime;
}

function primesOf(isPrime) {
  const primes = [];
  for (let n = 0; n < isPrime.length; n++) if (isPrime[n]) primes.push(n);
  return primes;
}

function twins(primes) {
  let count = 0;
  for (let i = 1; i < primes.length; i++) if (primes[i] - primes[i - 1] === 2) count++;
  return count;
}

function largestGap(primes) {
  let gap = 0;
  let at = 2;
  for (let i = 1; i < primes.length; i++) {
    if (primes[i] - primes[i - 1] > gap) {
      gap = primes[i] - primes[i - 1];
      at = primes[i - 1];
    }
  }
  return [gap, at];
}

export default function run(write, read) {
  const limit = 5_000_000;
  const primes = primesOf(sieve(limit));
  let sum = 0;
  for (const prime of primes) sum += prime;
  write(`primes up to ${limit} - ${primes.length}\n`);
  write(`the last is ${primes[primes.length - 1]} and their sum is ${sum}\n`);
  write(`twin primes: ${twins(primes)}\n`);
  const [gap, at] = largestGap(primes);
  write(`largest gap: ${gap} after ${at}\n`);
}
