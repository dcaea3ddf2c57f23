"""Which kinds of words stand side by side, and how willingly, in tenths.

Written by `python -m tests.learning.explain.word_order`.
"""

from __future__ import annotations

NEIGHBOURS = """\
# # -20 A -20 N -41 Ns 12 V -35 Ving -18 Vs -18 Xing -13 a -21 at -13 for -23 i -15 in -14 it -19
# on -16 only -11 or 17 the -18 to -16 was -10 were 11 when -11 with 9 you -22
A N 10 Ns 13 V -29 Ved -28 Ven -13 Vs -14 a -33 about -14 actually -15 after -25 all -12 also -15
A an -14 are -23 be -25 between -11 can -25 do -21 does -25 every -13 for 11 from -12 get -25
A has -10 have -12 how -11 i -25 it -17 its -10 just -25 keep -22 keeps -17 later -14 let -12
A lets -10 like -10 make -15 makes -20 mean -11 means -12 more -13 mostly -10 much -14 must -17
A my -21 not -30 once -12 only -23 or -9 other -10 out -18 over -10 own -22 put -24 same -15
A set -19 should -10 since 10 stay -19 still -13 than 13 that -15 the -21 them -29 then -25
A these -15 they -13 this -20 too 9 use -19 very -15 was -16 were -10 what -19 which -19 while 10
A will -10 with -22 you -27 your -17
N Ven -14 Ving -23 Xen -16 Xing -15 Xly -12 a -26 about 9 after -11 again -19 all -23 already 11
N an -17 any -18 be -9 because -20 being -10 can 13 do -17 during -10 each -14 every -10 few -18
N first -12 get -22 gets 18 had -13 has 15 how 11 if -17 is 14 it -15 its -10 keep -19 later -14
N let -15 like 10 make -20 much -15 my -23 no -9 not -11 now -11 of 11 once -13 our -10 own -23
N put -23 set -16 should 12 since -15 some -19 stays 11 than 12 the -29 their -11 them -25
N then -16 they -23 this -21 those -11 up -15 use -21 uses -10 was 10 we -12 where 11 which 12
N will 17 without -11 your -24
Ns A -10 N -14 Ns -21 Ving -32 Vs -11 Xen -12 Xs -18 a -22 after -16 all -20 and 11 are 22 as 9
Ns can 13 definitely 11 do 13 each -12 exactly 11 few -18 from 12 get 14 gets -12 has -21 his 11
Ns how -11 i -11 if -10 it -12 its -21 just -9 means 10 more -22 must 16 my -19 no -15 not -13
Ns of 10 out -15 over -14 own -19 put -14 same -16 set -23 some -15 stay 22 still 13 such 11
Ns the -18 them -27 then -11 these -14 this -19 those -15 up -13 was -13 what -10 when -9 why -15
Ns without 13 your -23
V # -11 A -9 N -9 Ns -13 V -16 Ved -36 Ven -14 Ving -14 Xed -13 a 12 about 10 actually -11
V again 15 all 11 also -10 an 10 any 19 are -18 be -15 can -24 certain 13 do -33 does -24
V during 13 each -15 every -10 get -21 gets -17 had -12 have -22 his 11 how -16 if -16 into 13
V it 11 its 14 keep -15 keeps -14 let -18 make -18 maybe 13 mean -17 means -14 no -18 not -30
V on 9 or -10 out 14 over 13 own -11 put -22 really -11 same -12 set -29 should -10 still -13
V than -12 the 10 their 11 them 17 then -23 there -10 these 19 they -13 those 12 through 10
V too 10 until 11 up 12 use -17 was -13 what 15 will -16 with 9 would -22 you -11
Ved # -15 N -9 V -20 Ved -26 Ving -29 Vs -16 Xed -13 about -10 again 13 any 11 are -20 at 15
Ved be -17 because -14 before 22 being -11 but -11 by 17 does -11 from 15 get -11 has -13
Ved have -10 i -20 if -13 in 14 is -20 it -15 keeps -11 no -17 not -29 now 11 of -21 on 12 one 9
Ved set -12 the -15 their -14 then -13 there -13 they -17 this -11 to 15 too 11 up 19 was -11
Ved we -10 what -15 would -10 you -24
Ven N -12 Ns -12 V -13 X -14 by 11 out 11 up 16 | 9
Ving # -17 A -16 N 9 V -11 Ved -20 Ving -23 Vs 9 X -9 Xed -18 Xing -18 after -18 are -25 as -10
Ving at 9 be -17 before -10 both -18 by -15 do -19 does 15 during -13 few -14 get -12 gets 10
Ving has -14 i -13 if 17 is 12 its -11 just -12 keeps 17 lets 19 make -12 makes 15 means 16
Ving much -11 not -21 one 13 or -11 out -10 own -15 so -14 still -11 than -13 that -27 their -12
Ving then -19 these -12 this -13 to -21 uses 16 very -13 what -23 where 11 which -15 while -10
Ving why -22 with 11 your -17
Vs N -15 V -24 Ving -14 Vs -13 X 13 Xed -11 Xly -13 actually -11 after 11 again 9 are -20 be -14
Vs before -10 but -14 can -10 do -9 does -17 even 11 few -15 get -15 i -18 if 11 in 13 into 11
Vs is -12 later -15 makes -10 mean -10 much 11 must -12 not -14 of -9 or -10 out 19 over 13
Vs set -17 so -11 that -9 them 13 then -18 there -10 these -10 they -16 this -11 through 11
Vs until -10 up 13 was -14 we -10 what 11 will 11
X # -13 Xen -18 about 12 actually 11 after -21 also -15 any -16 basically -11 be -25 being -11
X but -11 do -21 does 9 few -19 first -22 from -11 have -14 he -12 here -10 how 9 just -11
X keep -18 keeps -18 let -12 lets -12 make -17 mean -16 means -18 much -17 my -18 now 9 once -17
X other -11 own -15 really -13 same -17 stay -11 still -13 then -18 those -9 up -18 very -10
X we -22 where -11 which -12 who 17 will -12 would -16
Xed # -10 A -12 Ns 13 V -23 Ved -10 Vs -15 X -14 Xs -10 about 11 again 16 any 11 as 11 both 13
Xed by 13 during 11 not -12 of -11 on -10 out 16 so -11 that 10 the -11 when 11 why 11 you -15
Xen A -10 N -15 Ns 20 V -13 a -10 and -10 not -12 or 11 the -13 you 14
Xing # 10 N -11 Ns -24 V -18 Ving -17 Xing -11 are 11 at 13 but 13 gets 14 in 9 is 19 later 11
Xing like 17 not -17 the -11 them -11 up 11 with 13
Xly A -16 N -18 Xing -10 and -12 any 11 it -13 made 11 so -12 | 15
Xs # -13 A -11 V -11 Xed -13 a -9 again -17 already 10 an -10 are 10 be -10 because 17 but -13
Xs do -9 does 11 each -10 first -10 has -13 it -10 just -11 lets 9 means -11 much 11 of 15 on 12
Xs one -12 own -16 really 11 then -13 they -12 this -16 was -10 we -10 what 11
a A 18 N 10 Ns -37 V -19 Ved -11 Vs -26 a -31 after -12 again -13 all -11 and -35 are -19 as -10
a at -15 be -13 because -18 by -13 can -18 do -23 each -10 few 23 first -14 for -20 from -21
a get -13 has -18 i -27 in -22 is -26 it -33 its -19 keep -10 later -12 like -15 makes -10
a much 15 my -16 no -15 not -27 of -25 on -25 one -22 only -14 own -14 put -18 really 13 set -16
a since -10 so -21 than -12 that -25 the -38 them -12 then -17 there -17 this -14 to -26 up -12
a use -13 very 19 was -12 what -17 when -12 while 17 why -10 with -29 would -13 you -29 your -20
a | -30
about # 16 A -12 V -11 X -19 Xing 11 and -11 his 11 it -10 the 14 them 11 this 11 your 13
actually X -12 after 11 no 16 you 13 | -15
after A -25 N -24 Ns -18 V -15 Ved -11 Ving 22 Vs -15 X -10 again -11 and -11 can -10 do -10 i 13
after some 11 that 28 then -11 this 15 to -15 we 9 with -10 you 11 | -9
again A -20 N -29 Ns -29 V -13 Ved -16 Ving -23 Vs -21 X -20 a -15 after 21 and 14 be -15
again because 11 can -12 do -13 for 14 get -11 i -11 it -17 just -11 not -18 set -13 that -10
again them -10 then -10 they -17 to -13 with 15 you -17 | 13
all A 9 N -14 V -24 Ved -10 Ving -16 Vs -15 Xly 11 a -10 at -10 his 11 i -10 its 21 my 13 not -11
all of 19 the 9 there 16 these 11 to -12
already N -9 Ns -21 Ved 22 Ven 11 Ving -11 by 11 from -12 has 13 it -19 not -11 one -11 so -12
also after 11 do 11 means 11 more 11 | -20
am Ving 17 only 11 | -10
an N 15 Ns -12 Xed 11 Xing 11 | -20
and A -16 N -15 Ns -9 V 13 Xly -15 again -18 already -17 and -32 at 10 be -15 can -17 each -10
and few -13 first -19 have -13 i 9 is -9 it 9 keep 23 later 16 let 20 like -15 means -15 most 13
and much -12 not -14 of -27 on -14 or -13 over -11 own -14 put 9 since 19 some -11 their 16
and them -22 then 15 there 10 these 11 to -10 up -11 use 21 usually 11 very -11 we 10 why 17
and will -11 would -10 you 11 | -43
any A 11 N 10 Ved -10 Xs 11 and -10 does -10 it -11 more 23 not -14 other 11 the -12 | -22
are Ns -21 Ved 19 Vs -22 Xed 11 a -15 after -10 again -12 already 19 and -13 are -17 at -11
are do -14 first -10 for -17 in -16 is -13 it -20 means -11 no -12 not 21 own -10 put 11 so -13
are still 19 that -14 their -11 them -10 there 14 they -19 this -10 with -11 you -15 | -9
as N -21 Ns -22 V -16 Ved -10 Ving -10 Vs -10 a 10 and -13 are -10 as -13 before 11 for -12
as from 9 it 20 much 13 my 11 not 15 of -10 the -17 they 28 with -10 | -28
at # 20 N -17 Ns -21 V -27 Ving -18 Vs -16 Xs -12 a 15 all 27 and -19 each 11 every 13 first 25
at for -11 from -10 i -10 is -15 it -14 no -10 not -15 of -14 set -12 that -13 the 16 this 19
at to -12 | -34
basically V 11 X -12 it 11 you 13
be A 9 N -11 Ns -22 Ved 22 Ving -18 Vs -15 X 9 Xed 26 Xs -10 again -11 and -10 do -15 is -10
be it -13 not -13 really 11 so -12 the -12 to -10 | -20
because V -15 Ved -12 Vs -11 Xs -10 and -18 from -11 he 11 if 11 is -13 it 11 not -13 of 19
because the 14 to -10 we 11 | -26
been V 9 Ved 11
before A -20 N -21 V -11 Ving 12 X -10 and 11 gets 11 so -14 stays 11 that -10 you 15 | 11
being Ved 17 | -18
both Ns -14 Ving -17 X 12 Xs 11 and -14 for 11 had 11 means -10 | -13
but A -13 N -16 Ns -18 V -9 Vs -14 actually 11 after 11 an 11 and -16 he 11 is -13 it 13
but mostly 11 my 11 no 13 please 11 that 11 they 11 this 13 to -10 with 17 without 11 you 11
but | -28
by Ns -15 V -22 Ved -11 Ving 18 Vs -16 Xed -10 Xing 11 Xs 9 on -10 the 13 with 17 you -13 | -26
can A -23 N -24 Ns -21 V 18 Ved -11 Ving -19 Vs -15 X 9 Xs -15 a -20 already 9 and -18 be 30
can from -14 get 21 i 11 in -11 is -18 it -12 make 11 not 11 one -10 own -11 that -11 the -19
can to -12 you -12 | -16
certain Ns 16
certainly not 11
could V 11 not 13
course Ved 11 and 11 you 11
did in 11 that 11 the 11 this 19 | -17
do A -24 N -31 Ns -31 Vs -15 X -14 Xing 10 Xs -19 a -23 again -10 and -13 at 9 because 13 but -12
do do -17 each -10 have -14 in -12 just -10 no -11 not 24 of -11 one -11 only -11 set -13
do them -11 to -19 what -10 with 12
does A -22 N -23 Ns -19 V -10 Ved -14 Vs -15 a -10 does -11 from -10 its 13 not 25 that -10
does the -21 to -12 | -20
during N -11 Ved -10 Ving 24 | -12
each A -12 N 19 Ns -10 V -13 of 13
even # 11 with 13
every N 24 Ns -12 V -10 X -14 Xen 11 one 11 other 11 the -10 | -19
exactly as 22 what 11 | -10
few A -20 Ns 21 Ved -13 Ving -13 Xed 17 Xs -14 a -10 and -12 for -12 is -10 more 16 not -10 of 15
few that -10 the -17 you -10 | -25
finally make 11 one 11
first A -16 Ved -15 Xing 11 Xs -11 a -17 at -13 for -10 i 9 it -11 keeps 11 on -10 one 22 only 11
first so 19 the -12 we 11 while 11 you 17
for Ns -14 V -9 Ved -18 Vs -24 Xing 9 Xly -11 a 11 again -12 all 21 and -13 any 11 at -12 each 14
for every 13 for -20 his 11 i -24 in -17 is -13 just -11 maybe 13 me 11 my 22 no -11 of -16
for on -13 one 13 only -11 our 13 own -12 set -11 so -11 some 23 the 17 then -15 these 14
for they -10 this 17 those 17 we -13 with -21 your 26 | -26
from Ns -17 V -29 Vs -22 X 13 Xing 16 and -20 are -11 because -11 before 13 being 19 but -10
from can -12 do -11 few -11 from -14 is -16 it -21 not -18 of -14 so -14 than -10 that -17 the 10
from them -10 there 17 to -20 with -13 you -14 | -37
generally Vs 11
get N -26 Ns -17 Ved 24 Ving -11 Vs 13 a 11 any 11 i -10 is -13 no 11 not -17 that -12 them 11
get to -13 | -19
gets A 15 N -21 Ns -13 V -14 Ved 22 Ven 11 Ving -14 X -22 and -10 by 16 is -11 it -12 just 11
gets only 11 really 11 | -25
got # 11 Xed 11 about 11 from 11 its 11 most 11 the -12 this 11 | -16
had # 17 A -10 V -12 and -10 set 11 this 11 to 17 | -18
has A 11 Ns -17 Ved 15 Ven 16 Ving -15 Vs 9 Xed 11 Xs -15 already 19 and -19 any 11 been 21
has for -11 got 13 in -12 is -11 it -10 no 17 not 10 of -15 so -14 that -11 to 17 what -10
has you -15 | -30
have N -10 V -18 Ved 16 Ving -10 X -15 a 11 already 11 and -14 can -12 do -12 few 21 if -10
have in -10 more 11 much 11 to 22 you -14
he Ved 13 did 11 will 11 | -11
her X -10 what 11 your 11
here a 11
his Ns 16 X 11 | -10
how Ns -12 V -14 do 13 they 9 to 16 would 11 you 17 | -18
i # -18 A -19 N -23 Ns -31 V 14 Ving -21 Vs -19 Xed 12 Xing -12 a -26 after -14 again -14 all -11
i am 17 and -29 are -12 at -12 can 11 did 21 do 18 first -10 for -20 get 13 got 16 had 13 have 13
i i -29 if -10 in -16 is -15 it -20 later -10 like 13 make 21 mean 27 more -10 mostly 11 my -20
i of -15 on -17 once 13 one -16 only 11 put 21 set 22 so -17 some -10 that -19 the -34 them -15
i this -11 to -22 will 13 with -17 would 24 you -13 | -42
if N -18 V -17 Ved -11 X -23 a 11 i 16 there 16 you 25 | -23
in # -17 N 9 Ns -18 V -15 Ved -22 Vs -23 X 10 Xen 11 Xing -14 again -12 an 16 and -28 are -16
in between 13 both -13 do -14 each 16 every 19 first 11 for -19 from -12 here 11 i -13 in -20
in is -11 means -14 most 11 my 15 not -15 of -16 on -12 own -13 so -17 the 14 then -11 there 9
in they -11 this 17 to -19 was -10 what -16 why -12 with -17 you -13 your 10 | -24
into my 11 the 11
is A 10 N -23 Ns -33 Ved 13 Vs -26 Xed 14 Xs -11 actually 11 after -10 again -12 are -15 as 9
is at -17 because -13 but -13 by -10 do -13 first -10 from -24 gets -11 has -14 have -10 how 11
is if -13 is -29 it -21 its -11 my 13 no 12 not 16 of -19 on -17 same -10 set 13 simply 11
is stay -11 still 22 then -16 they -11 too 11 usually 11 when 9 where 13 with -14 you -23 | -12
it N -43 Ns -19 Ving -35 Vs 16 Xing -16 Xs 11 a -11 after -13 again 12 already 9 also 13 any -12
it are -19 as -15 because -15 before -15 but -11 by 9 do -23 does 18 each -12 get -10 gets 10
it got 16 has 21 in -15 is 13 it -37 its -17 keeps 13 lets 11 like 19 means 13 more -17 must 11
it my -14 no -18 of -27 one -15 only 9 own -12 put -12 set -17 stays 13 than -13 that -25 the -14
it they -11 this -10 typically 11 usually 11 was 18 we -12 what -10 why -10 you -16 your -16
its Ns 26 V -16 Ved -14 Vs -10 Xs -16 a -18 and -18 is -11 it -17 later -10 on -10 so -11
its that -12 the -21 them -13 then -11 to -13 with -15 you -16 | -35
just N -20 Ns -17 V 14 and -15 as 22 is -11 like 16 make 11 my 11 on -11 that 9 the 13 to -14
just you -16 | -31
keep V -18 Ving 17 X -18 a 9 and -11 being 11 not -12 on 10 the 15 their 19 to -13 with -11 | -28
keeps V -15 and -12 its 11 the 22 what 17 | -24
later N -12 Ns -22 Ved -10 Ving -12 Vs 15 a -10 its -13 on 12 put 11 set 16 the -16 then -13
later they 11 to 14 you 20
let A -12 Ns -13 V -19 a 13 it 19 its 11 me 11 my 11 not -11 only 11 that 11 the 9 them 11
let this 11 with -10 | -17
lets Ns -10 V -12 it 13 the 16 them 11 those 11 you 11 | -15
like # 18 A -18 N 9 V -18 Xing 17 a 10 all 11 and -15 any 11 are -10 is -13 it -11 that 13
like they 11 this 22 what -10 you -17 your -10 | -9
made Xs 11 a 11
make Xing 11 all 11 an 11 and -12 i -11 it 21 some 11 the 16 them 11 | -23
makes N -17 V -12 Ved -10 Ving 9 Vs -12 again -11 do 11 it 10 one 11 that 11 the 13 them 21 | -24
may V 9 do 11 get 11 not 11 use 11 | -12
maybe # 16 V -11 Xen 13 a 11 the 11 | -11
me V 11 a 14
mean V -12 X -13 i -10 if 11 just 11 that 13 the 11
means N -16 Ns -20 V -16 Ved -11 Vs -11 X -19 Xing 11 and -12 in -10 it 11 no 16 not -10 that 19
means the 9 they 15 to -10 we 11 you 13 your 11
might X 11
more A 14 N 10 V -25 Ving -17 Vly 11 Xly 16 Xs -15 a -11 from -12 have -10 i -11 is -17 it -21
more like -10 more -10 not -15 so -10 than 11 the -16 with 14 you -11
most of 19
mostly A 16 i 11 you 11 | -10
much A 12 N 10 V -14 Vs -12 Xed 11
must A -15 N -16 Vs -10 be 13 keep 11 not 24 one 11 the -12 | -23
my N 15 Ns 9 V -11 Ved -10 Ving -18 a -20 and -15 for -11 i -15 it -12 on -11 one -12 other 11
my own 30 so -10 the -20 to -14 with -12 | -30
next make 11 you 11 | -11
no Ved 10 Ving 9 Vs 13 X 10 a -10 and -16 for -11 is -14 it -18 not -14 on -12 put -10 so -11
no the -22 to -18
not N -28 Ns -24 V 18 Ved 17 Ven 14 Ving -10 Vs -18 Xed 11 Xing -18 Xs -13 a -12 after -11
not again -18 already -13 and -21 are -21 at -13 be 24 because -10 before -10 being 11 but -12
not by -10 can -11 does -23 first -12 from -15 get 17 has -13 have 19 i -15 is -27 it -31 just 11
not keep 16 let 14 make 17 means -15 more 14 no -15 not -26 of -19 on -18 one -13 really 13
not set 10 the -15 them -11 then -10 there -10 they -17 this -13 was -10 when -15 with -17
not you -28 your -10 | -16
now A -11 with 11
of # 15 Ns 11 V -22 Ved -19 Vs -10 Xing -12 again -10 already -11 and -29 are -12 because -13
of course 19 do -13 every 11 for -17 get -10 has -12 have -10 i -15 in -15 is -20 its 9 my 16
of not -20 of -16 on -15 over 11 set -11 so -18 the 13 them 20 there -11 these 13 this 13 to -21
of we -10 what 9 with -16 you -22 | -24
on # -11 N -13 Ns -20 V -26 Ved -25 Vs -21 Xed -10 Xen 16 Xing 9 after -11 again 20 at -10
on can -10 do -15 each 16 every 16 first -10 for 11 from -10 get -10 i -10 is -17 it 12 keep -10
on later -10 like -10 my 16 no -11 not -18 of -19 on -18 only -14 over -11 put -12 set -18 so -16
on some -12 that -11 the 12 then -19 there -15 what -11 with 14 you -9 your 12
once N -14 X -14 a -10 from 11 it 11 more 29 that 13 they 11 to -11 you -10 | -13
one A -12 Ns -9 Ved -9 Ving -18 Vs 18 X -9 Xing 12 Xly 16 a -21 because -11 by -11 from 22 it -11
one keeps 11 lets 11 may 11 not -14 one -15 then -10 those 11 to -13 when 11
only N -15 Ving -12 X -12 Xing 11 a 9 and -17 for -12 got 16 had 19 has 11 have 22 i -14 is -15
only it -13 means 11 my 16 not -12 on -12 once 11 own 11 so -10 the 15 to -10 with -12 you -17
or A -20 N -19 V -10 Ving -12 X 10 Xing 13 actually 11 and -11 is -10 no 13 rather 17 really 11
or so 24 the -15 | -28
other A -12 N 13 V 10 Xs 11 the -13 | -15
our N 19 own 16 the -10 | -11
out Ns -13 V -14 from 11 what 11 with 9
over N 12 Ns -15 V -15 Xs -10 and -13 it 9 the 17 them 13
own N 17 Ns 16 V -25 Ved -13 Ving -16 X -11 Xs 13 and -15 in -11 is -10 it -12 its -11 set 16
own the -18 to -10 with -11 you -10 | -11
please with 11
put N -11 Ns -17 V -19 Vs 21 a 19 i -12 its -11 that -12 the -10 to -11 your 19 | -18
rather than 11
really A 21 V -12 no 11 really 11 the -10
same A -15 V -13 X 10 a -10 after 16 an 11 and -10 as 11 here 11 in 19 the -12 we 11
set Ns -21 V -13 Ved -16 Ving -15 Vs 21 Xs -14 a -12 again -12 and -23 do -13 it 19 its 13
set not -14 of 13 on -12 or 11 set -14 them 11 then -15 there -10 very 11 with -16 you -18 | -15
she Vs 11 gets 11
should A -10 N -11 V -11 Xs 11 be 17 i 11 not 19 the -11 | -19
simply V 11 what 11
since N -12 Ns -11 V -14 i 13 most 11 my 11 the 12 you 15 | -19
so N -10 Ns -17 V -10 Ved -22 Vs -24 Xed -10 Xing 9 Xly 17 again -11 already -10 and -25 are -13
so at -10 before -10 do -13 even 11 few 11 for -13 has -10 have -11 how 11 i 13 in 11 is -12
so it 12 means -11 not -12 of -16 so -11 that 20 the 11 these 9 they 15 this -10 to -17 was -12
so why 11 you 10 | -11
some A -20 Ns 18 V -17 Ving -11 Xs -10 and -10 i -11 more 17 of 20 the -16 | -14
stay A 12 N -14 Ns -15 V -12 as 16 not -10 put 16 the 13 they -11
stays A 11 N -14 V -10 as 19 it -10 put 11
still A 9 Ns -15 do 11 does 11 get 11 have 11 the -16 there 19
such as 11
than # 11 A -23 N -18 Ving 14 X -23 a 11 and -12 before 22 from 25 is -12 it -15 more -10 what 16
than | -22
that # -15 Ved -20 Xed -15 Xing -17 after -11 all 19 an 11 and -16 basically 11 but -10 do -12
that from -17 gets -11 have 11 how 11 is 11 just 9 like -10 means 13 more -10 of -20 on -14 one 9
that only -10 own -10 set 13 she 11 so -19 still 11 that -20 the 9 there -12 they 15 this 11
that to -12 up 9 usually 11 was 12 were 16 what 10 why 19 with -18 would 9 you 10
the # -29 A 12 N 15 Ns 9 Ven -15 Vs -16 Xed -11 a -38 about -10 actually -10 after -20 again -29
the all -22 an -12 and -44 any -11 are -28 as -20 at -25 be -21 because -17 before -20 but -22
the by -17 can -23 do -30 does -23 each -12 few -16 first 14 for -34 from -26 get -23 gets -15
the got -11 has -20 have -21 i -33 if -16 in -31 is -36 it -39 its -25 just -22 keep -17
the keeps -21 later -22 let -14 lets -10 make -17 makes -17 means -18 most -10 much -11 must -13
the my -19 no -20 not -40 of -34 on -32 once -15 only -13 or -15 other 17 out -11 over -15
the put -22 really -14 same 21 set -29 should -11 since -12 so -34 stay -15 stays -13 still -13
the than -19 that -32 the -49 their -13 them -25 then -29 there -21 these -15 they -27 this -20
the those -10 to -40 up -11 use -11 was -18 we -22 what -25 when -23 which -15 while -17 with -34
the would -20 you -37 your -18 | -43
their N 9 Ns 19 V -12 Ved -11 Ving -12 and -13 the -11 | -11
them N -26 Ns -13 Ved -13 Ving -10 a -12 again 16 and -9 do -10 for -14 from 11 its -15 later -15
them makes -10 not -11 of -11 once 11 other 11 that -15 the -23 them -10 | 12
then # -13 N -13 Ns -25 V 12 Ved -18 Xs -16 all -10 and -21 for -13 he 11 i 16 its -10 just 14
then must 11 no -10 not -11 on -15 only 9 our 11 put 11 set 21 should 11 so -12 then -11 there 11
then to -16 we 10 with -19 you 13 | -14
there N -22 Ns -17 V -23 Ved -11 Vs -12 X -25 a 16 already 16 are 13 at 11 i -10 is 19 it -15
there no 14 only 11 so -15 the -19 to -10 was 17 you -12
these N -13 Ns 17 Ving -10 Vs -12 X -11 are 11 one 11 the -10
they N -23 Ns -25 Ving -22 Vs -21 already 11 and -17 are 18 can 22 do 22 have 13 in -11 is -12
they it -12 keep 11 mean 13 means -12 should 11 so -17 stay 17 still 11 the -14 them -10 they -12
they to -15 were 19 you -11 | -15
this N 11 Ving -12 Vs 9 Xs -11 a -12 and -15 for -10 he 11 i -11 is 11 keeps 11 makes 16 of -12
this on -10 one 11 too 11 up 11 we 11 with 13 you -11
those # 19 Ns 21 V -15 Vs -11 X -15 are 13 so -10 the -13 you -10
through all 11 the 17
to # 10 A 9 N -13 Ns -35 V 14 Ved -26 Ving -33 Vs -31 after -13 again -25 all -12 and -33 are -16
to as -15 at -11 be 27 because -12 before -10 by -15 can -13 does -12 during -10 for -24 from -15
to has -15 i -23 if -12 in -19 is -29 it -11 its -12 just -12 keep 9 keeps -10 later -10 like -12
to make 11 no -11 not -14 of -19 on -22 one -15 only -12 so -18 that -19 their 11 them -17
to then -12 there -10 they -12 to -31 use 11 very 11 we -11 when -12 with -20 would -11 you -28
to your 17 | -27
too N -10 V -10 but 11 the -12 | 15
typically Vs 11
until Ns -11 V -11 it 10 the 20 | -13
up V -11 Vs -14 it -14 with 19
use V -18 Ving -13 a 24 an 11 and -12 it 9 | -23
uses A 11
usually A 13 N -10 do 11 has 11 more 11 | -10
very # -11 A 16 N -10 X 17 same 11 | -17
was N -14 Ns -17 Ved 20 Ving -11 Vs -11 already 13 and -12 i -10 in 11 it -10 very 11 | -16
we A -21 N -23 Ns -18 V 13 Ving -13 Xs -10 and -17 are 14 did 11 do 17 for -13 from -10 got 16
we had 14 i -10 keep 11 not -10 one -12 only 11 put 14 the -18 to -12 use 11 we -17 with -12
we | -29
were A 9 N -11 Ved 15 set 11
what A -10 N -9 Ns -12 V -11 Ved -11 an 11 and -15 by -10 for -11 he 13 i 16 in -17 it 14 not -14
what should 11 so -17 that -11 the 10 they 19 to -12 was 24 we 11 | -33
when N -20 V -13 Ving -12 Vs -10 X -14 Xs -10 and -11 are -12 it 9 on -10 one -10 that 13 the 9
when there 11 they 9 this 11 we 13 you 23 | -30
where X -12 the 13 we 11 you 16
which A -17 N -17 Ns -12 V -9 Xs 9 gets 11 has 11 i 17 is 24 it -11 makes 11 on -11 was 14
which were 11 | -28
while N -12 V -11 X -10 i 16 stay -10 the 16 we 11 you 11
who Xs 16 already 13 can 11 | -10
why Ns -13 Ving -19 Vs -14 both 11 does 11 in -14 is -10 it 14 one -10 own -10 you 11
will Ns -13 V 13 Ving -10 be 13 do 17 get 16 the -13 | -18
with # 9 V -23 Vs -9 a 21 after -10 again -12 and -30 by -10 do -11 each 11 few 17 first -15
with for -19 from -15 get -11 has -10 he 11 i -19 is -20 its 16 just 15 my 11 no -10 not -19
with of -15 on -21 our 11 put -10 really 9 set -11 then -18 this -11 to -20 we -14 what 9
with with -15 you -23 | -26
without Ns -11 X 13 and -11 any 11 | -14
would N -18 Ns -13 V 13 Ved 13 Ving -12 Xs -11 a -15 and -10 be 22 because -12 do 11 for -10
would get 17 in -10 it -16 like 11 not 19 only 11 simply 11 the -18 use 14 | -24
you # -14 A -22 N -39 Ns -21 V 16 Ved 11 Ving -17 Vs -26 Xing -19 Xs -10 a -27 after -11
you again -17 already -14 also 17 and -32 any -13 at -14 basically 11 be -10 because -12 by -14
you can 21 could 11 do 24 even 11 few -14 for -13 from -19 get 9 has -12 have 22 how -12 i -18
you if -13 in -18 is -22 it -28 its -15 just 13 keep 11 later -18 let 12 like -11 may 19
you means -10 more -13 must 20 no -12 not -24 of -19 on -21 once -11 one -12 only 16 or -12
you out -11 own -10 put 19 set 13 should 19 simply 13 since -11 so -18 some -10 that -11 the -24
you them -20 then -18 there -11 this -10 to -28 what -11 with -25 would 21 you -31 your -12 | -34
your N 12 V -28 Ving -15 Vs -10 Xs -13 a -11 and -15 for -11 in -14 is -10 it -10 of -10 on -12
your own 30 so -11 the -22 to -17 you -14 | -27
| Ns -11 Ved -22 Xly -12 actually 9 after 11 again -22 already -20 and 9 any -25 are -39 as -28
| basically 11 be -32 because 13 before -11 but 15 can -9 course -13 did -15 does -18 finally 11
| from -15 gets -28 got -15 has -19 have -16 his -11 i 12 if 16 into -12 is -18 later 11 lets -17
| makes -21 may -15 me -13 mean -19 means -25 more -9 most -15 much -15 must -22 next 19 not -14
| of -24 on -13 or 11 other -19 over -17 own -15 put 10 really -19 should -20 so 13 stay -24
| stays -18 still -19 them -32 then 17 through -12 to -9 too -17 up -23 very -18 was -28 we 9
| when 10 which 15 why 9 will -14 would -28 you 10 your -12
"""
